import { tidyDocumentNumber } from '#types/appointment.ts'
import type { OfficeView } from '#types/office.ts'
import type { Hold } from '#types/slot.ts'
import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { pick, pickName } from '../../../lib/language.ts'
import { nationalityName } from '../../../lib/nationalities.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import type { ApplicantForm } from '../../../stores/form.ts'

interface AnswersProps {
  readonly hold: Hold
  readonly office: OfficeView
  /** Null where an appointment is moved: its applicant stays. */
  readonly form: ApplicantForm | null
}

/** All rows, each with a Change that comes back here. */
export const Answers = ({ hold, office, form }: AnswersProps) => {
  const text = useText()
  const language = useLanguage()
  const { rows } = text.booking
  const [place] = hold.places
  const window = office.windows.find(({ id }) => id === place?.windowId)
  return (
    <Card>
      <Row stacked label={rows.office} value={pickName(office.name, language)} />
      <Row stacked label={rows.item} value={text.offices.itemNames[hold.itemId]} />
      {place !== undefined && (
        <Row
          stacked
          label={rows.time}
          value={formatMoment(place.start, language)}
          action={{
            words: text.common.change,
            label: text.common.changeOf(text.booking.time),
            onPress: () => navigation.to(routes.slots({ officeId: hold.officeId, itemId: hold.itemId })),
          }}
        />
      )}
      {window !== undefined && <Row stacked label={rows.window} value={pick(window.name, language)} />}
      {form !== null && <ApplicantRows form={form} />}
    </Card>
  )
}

const ApplicantRows = ({ form }: { readonly form: ApplicantForm }) => {
  const text = useText()
  const language = useLanguage()
  const { rows } = text.booking
  const name = [form.familyName, form.singleName ? '' : form.givenName].filter((part) => part !== '').join(', ')
  const values = [
    { label: rows.name, value: name },
    { label: rows.chineseName, value: form.chineseName },
    { label: rows.nationality, value: nationalityName(form.nationality, language) },
    {
      label: rows.document,
      value:
        form.documentNumber === ''
          ? text.booking.numberAgain
          : `${text.booking.documentTypes[form.documentType]} ${tidyDocumentNumber(form.documentNumber)}`,
    },
    { label: rows.contact, value: [form.phone, form.email].filter((part) => part !== '').join(text.common.listJoin) },
  ].filter(({ value }) => value !== '')
  return (
    <>
      {values.map(({ label, value }) => (
        <Row
          key={label}
          stacked
          label={label}
          value={value}
          action={{
            words: text.common.change,
            label: text.common.changeOf(label),
            onPress: () => navigation.to(routes.applicant()),
          }}
        />
      ))}
    </>
  )
}
