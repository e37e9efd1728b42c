import { useState } from 'react'
import { documentType } from '#types/appointment.ts'
import { ChipRow } from '../../../components/chip-row.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { Field } from '../../../components/field.tsx'
import { Together } from '../../../components/together.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { findNationalities, nationalityName } from '../../../lib/nationalities.ts'
import { typeInto } from '../../../stores/form.ts'
import { fieldIds, type FieldsProps } from './field-errors.ts'

const mostSuggestions = 6

export const DocumentFields = ({ form, errors, focused }: FieldsProps) => {
  const { booking } = useText()
  return (
    <>
      <NationalityField form={form} errors={errors} focused={focused} />
      <ChoiceGroup
        label={booking.documentType}
        choices={documentType.options.map((value) => ({ value, words: booking.documentTypes[value] }))}
        value={form.documentType}
        onChoose={(chosen) => typeInto({ documentType: chosen })}
      />
      <Field
        id={fieldIds.documentNumber}
        label={booking.documentNumber}
        hint={booking.documentHint}
        value={form.documentNumber}
        error={errors.documentNumber}
        code
        maxLength={30}
        focused={focused === fieldIds.documentNumber}
        onInput={(documentNumber) => typeInto({ documentNumber })}
      />
    </>
  )
}

/** Typed in either language or as the passport's three letters, then chosen from what fits. */
const NationalityField = ({ form, errors, focused }: FieldsProps) => {
  const { booking } = useText()
  const language = useLanguage()
  const chosen = form.nationality === '' ? null : nationalityName(form.nationality, language)
  const [typed, setTyped] = useState<string | null>(null)
  const found = typed === null ? [] : findNationalities(typed, mostSuggestions, language)
  return (
    <Together>
      <Field
        id={fieldIds.nationality}
        label={booking.nationality}
        hint={booking.nationalityHint}
        value={typed ?? chosen ?? ''}
        error={errors.nationality}
        autocomplete="off"
        focused={focused === fieldIds.nationality}
        onInput={(text) => {
          setTyped(text)
          // What was chosen before no longer fits what is typed now.
          typeInto({ nationality: '' })
        }}
      />
      {found.length > 0 && (
        <ChipRow
          label={booking.nationality}
          mode="actions"
          chips={found.map((one) => ({ key: one.code, words: `${nationalityName(one.code, language)} ${one.code}` }))}
          onPress={(code) => {
            typeInto({ nationality: code })
            setTyped(null)
          }}
        />
      )}
      {typed === null && chosen !== null && <Words size="small" words={booking.nationalityChosen(chosen)} />}
    </Together>
  )
}
