import { tidyDocumentNumber } from '#types/appointment.ts'
import type { OfficeView } from '#types/office.ts'
import type { Hold, Place } from '#types/slot.ts'
import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { OfficeName } from '../../../frame/office-name.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'
import { nationalityName } from '../../../lib/nationalities.ts'
import { routes } from '../../../lib/routes.ts'
import type { StepsText } from '../../../lib/text/booking-steps.ts'
import { navigation } from '../../../platform/navigation.ts'
import { type ApplicantForm, showForm } from '../../../stores/form.ts'
import { useReaderAnswers } from '../reader-answers.ts'

interface AnswersProps {
  readonly hold: Hold
  readonly office: OfficeView
  /** One a place; none where an appointment is moved: its applicant stays. */
  readonly forms: readonly ApplicantForm[]
}

/** All rows, each with a Change that comes back here. */
export const Answers = ({ hold, office, forms }: AnswersProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const { rows } = text.booking
  const [place] = hold.places
  const several = hold.places.length > 1
  return (
    <>
      <Card>
        <Row stacked label={rows.office} value={<OfficeName name={office.name} />} />
        <Row stacked label={rows.item} value={text.offices.itemNames[hold.itemId]} />
        {place !== undefined && (
          <Row
            stacked
            label={rows.time}
            value={formatMoment(place.start, language)}
            action={{
              words: text.common.change,
              label: text.common.changeOf(text.booking.time),
              onPress: () => navigation.to(routes.slots({ officeId: hold.officeId, itemId: hold.itemId }, 'change')),
            }}
          />
        )}
        {several && <Row stacked label={text.steps.rows.people} value={text.booking.people(hold.places.length)} />}
        {!several && place !== undefined && <Row stacked label={rows.window} value={windowAt(place)} />}
      </Card>
      {forms.map((form, index) => (
        <Section key={index} title={personTitle(index)}>
          <Card>
            <ApplicantRows form={form} index={index} />
          </Card>
        </Section>
      ))}
    </>
  )

  function windowAt({ windowId }: Place): string {
    const window = office.windows.find(({ id }) => id === windowId)
    return window === undefined ? windowId : pick(window.name, language)
  }

  function personTitle(index: number): string {
    const own = hold.places[index]
    return several && own !== undefined
      ? text.steps.personAt(index + 1, formatMoment(own.start, language), windowAt(own))
      : text.booking.applicantTitle
  }
}

const ApplicantRows = ({ form, index }: { readonly form: ApplicantForm; readonly index: number }) => {
  const text = useStepsText()
  const language = useLanguage()
  const answers = useReaderAnswers()
  const change = (): void => {
    showForm(index)
    navigation.to(routes.applicant('change'))
  }
  const nationality = form.nationality === '' ? '' : nationalityName(form.nationality, language)
  return (
    <>
      {rowsOf({ form, nationality, permitClass: answers.class }, text)
        .filter(({ value }) => value !== '')
        .map(({ label, value }) => (
          <Row
            key={label}
            stacked
            label={label}
            value={value}
            action={{ words: text.common.change, label: text.common.changeOf(label), onPress: change }}
          />
        ))}
    </>
  )
}

interface Shown {
  readonly form: ApplicantForm
  readonly nationality: string
  /** As answered before, where the form does not say. */
  readonly permitClass: string | undefined
}

const rowsOf = ({ form, nationality, permitClass }: Shown, { booking, common, steps }: StepsText) => {
  const chosen = Object.entries(steps.classes).find(([key]) => key === (form.permitClass ?? permitClass))
  return [
    { label: booking.rows.name, value: joined([form.familyName, form.singleName ? '' : form.givenName], ', ') },
    { label: booking.rows.chineseName, value: form.chineseName },
    { label: booking.rows.nationality, value: nationality },
    {
      label: booking.rows.document,
      value:
        form.documentNumber === ''
          ? booking.numberAgain
          : `${booking.documentTypes[form.documentType]} ${tidyDocumentNumber(form.documentNumber)}`,
    },
    { label: booking.rows.contact, value: joined([form.phone, form.email], common.listJoin) },
    { label: steps.rows.employer, value: form.employer },
    { label: steps.rows.class, value: chosen?.[1] ?? '' },
  ]
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part.trim() !== '').join(by)
