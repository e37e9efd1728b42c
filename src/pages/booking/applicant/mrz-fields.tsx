import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { typeInto } from '../../../stores/form.ts'
import { fieldIds, type FieldsProps } from './field-errors.ts'
import { PassportEnd } from './passport-end.tsx'
import { matchingMrz } from '../../../stores/form-check.ts'

const longestLine = 60

/** The two lines that a machine reads in a passport: what a person mistypes, their check digits find. */
export const MrzFields = ({ form, errors, focused }: FieldsProps) => {
  const { mrz } = useStepsText().steps
  const [first, second] = form.mrz
  const [opened, setOpened] = useState(first !== '' || second !== '')
  if (form.documentType === 'permanent-resident-id') return null
  if (!opened) return <TextLink role="button" words={mrz.open} onPress={() => setOpened(true)} />
  const read = matchingMrz(form)
  return (
    <Section level={3} title={mrz.title}>
      <Words size="small" words={mrz.hint} />
      <Field
        id={fieldIds.mrz}
        label={mrz.first}
        value={first}
        error={errors.mrz}
        code
        maxLength={longestLine}
        focused={focused === fieldIds.mrz}
        onInput={(line) => typeInto({ mrz: [line, second] })}
      />
      <Field
        id="mrz-second"
        label={mrz.second}
        value={second}
        code
        maxLength={longestLine}
        onInput={(line) => typeInto({ mrz: [first, line] })}
      />
      {read !== null && <Note tone="info" spoken words={mrz.matches} />}
      {read !== null && <PassportEnd expires={read.expires} />}
    </Section>
  )
}
