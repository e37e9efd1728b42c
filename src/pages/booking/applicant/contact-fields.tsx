import { Field } from '../../../components/field.tsx'
import { Words } from '../../../components/words.tsx'
import { useText } from '../../../frame/use-text.ts'
import { typeInto } from '../../../stores/form.ts'
import { fieldIds, type FieldsProps } from './field-errors.ts'

/** A phone of any country, or an e-mail. */
export const ContactFields = ({ form, errors, focused }: FieldsProps) => {
  const { booking } = useText()
  return (
    <>
      <Field
        id={fieldIds.phone}
        label={booking.phone}
        hint={booking.phoneHint}
        value={form.phone}
        error={errors.phone}
        type="tel"
        autocomplete="tel"
        maxLength={30}
        focused={focused === fieldIds.phone}
        onInput={(phone) => typeInto({ phone })}
      />
      <Field
        id={fieldIds.email}
        label={booking.email}
        value={form.email}
        error={errors.email}
        type="email"
        autocomplete="email"
        maxLength={255}
        focused={focused === fieldIds.email}
        onInput={(email) => typeInto({ email })}
      />
      <Words size="small" words={booking.contactHint} />
    </>
  )
}
