import { ChipRow } from '../../../components/chip-row.tsx'
import { Field } from '../../../components/field.tsx'
import { Section } from '../../../components/section.tsx'
import { useReaderAnswers } from '../reader-answers.ts'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { permitClasses, typeInto } from '../../../stores/form.ts'
import { fieldIds, type FieldsProps } from './field-errors.ts'

const longestEmployer = 200

/** Whom the applicant works for, and by which class of permit: limits and materials hang on it. */
export const WorkFields = ({ form, errors, focused }: FieldsProps) => {
  const { common, steps } = useStepsText()
  const answers = useReaderAnswers()
  const chosen = form.permitClass ?? answers.class
  return (
    <>
      <Field
        id={fieldIds.employer}
        label={steps.employer}
        hint={steps.employerHint}
        tag={common.optional}
        value={form.employer}
        error={errors.employer}
        autocomplete="organization"
        maxLength={longestEmployer + 1}
        focused={focused === fieldIds.employer}
        onInput={(employer) => typeInto({ employer })}
      />
      <Section level={3} title={steps.classLabel}>
        <ChipRow
          label={steps.classLabel}
          mode="one"
          chips={permitClasses.map((key) => ({
            key,
            words: steps.classes[key],
            selected: key === chosen,
          }))}
          onPress={(key) => typeInto({ permitClass: key })}
        />
      </Section>
    </>
  )
}
