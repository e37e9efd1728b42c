import { CheckItem } from '../../../components/check-item.tsx'
import { Field } from '../../../components/field.tsx'
import { useText } from '../../../frame/use-text.ts'
import { typeInto } from '../../../stores/form.ts'
import { fieldIds, type FieldsProps } from './field-errors.ts'

const longestName = 100

/** Names exactly as the passport prints them; some passports print one name only. */
export const NameFields = ({ form, errors, focused }: FieldsProps) => {
  const { booking, common } = useText()
  return (
    <>
      <Field
        id={fieldIds.familyName}
        label={form.singleName ? booking.wholeName : booking.familyName}
        hint={booking.nameHint}
        value={form.familyName}
        error={errors.familyName}
        autocomplete={form.singleName ? 'name' : 'family-name'}
        maxLength={longestName + 1}
        focused={focused === fieldIds.familyName}
        onInput={(familyName) => typeInto({ familyName })}
      />
      {!form.singleName && (
        <Field
          id={fieldIds.givenName}
          label={booking.givenName}
          value={form.givenName}
          error={errors.givenName}
          autocomplete="given-name"
          maxLength={longestName + 1}
          focused={focused === fieldIds.givenName}
          onInput={(givenName) => typeInto({ givenName })}
        />
      )}
      <CheckItem
        words={booking.singleName}
        checked={form.singleName}
        onToggle={(singleName) => typeInto({ singleName })}
      />
      <Field
        id={fieldIds.chineseName}
        label={booking.chineseName}
        tag={common.optional}
        value={form.chineseName}
        error={errors.chineseName}
        maxLength={longestName + 1}
        focused={focused === fieldIds.chineseName}
        onInput={(chineseName) => typeInto({ chineseName })}
      />
    </>
  )
}
