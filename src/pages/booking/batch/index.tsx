import { AppointmentCode } from '../../../components/appointment-code.tsx'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { DataState } from '../../../components/data-state.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { OnPaper, OnScreen } from '../../../components/paper.tsx'
import { Row } from '../../../components/row.tsx'
import { Words } from '../../../components/words.tsx'
import { PassRow } from '../../../frame/pass-row.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { type Language, pick, bothNames } from '../../../lib/language.ts'
import { tabs } from '../../../lib/routes.ts'
import type { StepsText } from '../../../lib/text/booking-steps.ts'
import { clipboard } from '../../../platform/clipboard.ts'
import { navigation } from '../../../platform/navigation.ts'
import { print } from '../../../platform/print.ts'
import { toast } from '../../../platform/toast.ts'
import { bookedTogether, type Pass, useAppointments } from '../../../stores/appointments.ts'
import { useShareOfItem } from '../share-item.ts'

/** Everybody who was booked together, for the employer: a code each, and no document number anywhere. */
export default function Batch() {
  const text = useStepsText()
  const language = useLanguage()
  const { passes, shownBatch } = useAppointments()
  const together = shownBatch === null ? [] : bookedTogether(passes, shownBatch)
  const [first] = together
  useShareOfItem(first)
  const { summary } = text.steps
  const copy = async (): Promise<void> => {
    const { state } = await clipboard.copy(summaryText(together, { text, language }))
    toast.show(state === 'done' ? text.common.copied : text.common.notCopied)
  }
  return (
    <Screen title={summary.title}>
      {first === undefined ? (
        <DataState
          state="empty"
          title={summary.missing}
          action={{ words: text.booking.mine, onPress: () => navigation.tab(tabs.appointments) }}
        />
      ) : (
        <>
          <OnScreen>
            <Heading level={1} words={summary.title} />
            <Words words={summary.lead(together.length)} />
            <Where pass={first} />
            {together.map((pass) => (
              <Person key={pass.appointment.code} pass={pass} />
            ))}
            <Words size="small" words={summary.noNumbers} />
            <Button kind="secondary" icon="copy" words={summary.copy} onPress={() => void copy()} />
            {print.offered && (
              <Button kind="secondary" icon="print" words={summary.print} onPress={() => print.page()} />
            )}
            {together.map((pass) => (
              <PassRow key={pass.appointment.code} pass={pass} />
            ))}
            <Note tone="warn" words={text.common.demonstration} />
          </OnScreen>
          <OnPaper>
            <Heading level={1} words={summary.title} />
            <Where pass={first} />
            {together.map((pass) => (
              <Person key={pass.appointment.code} pass={pass} />
            ))}
            <Words size="small" words={text.booking.paper.sample} />
          </OnPaper>
        </>
      )}
    </Screen>
  )
}

interface Speech {
  readonly text: StepsText
  readonly language: Language
}

const windowOf = ({ office }: Pass, language: Language): string =>
  office.windowName === null ? '' : pick(office.windowName, language)

const namesOf = ({ office }: Pass, language: Language): readonly string[] =>
  bothNames(office.name, language).map(({ words }) => words)

/** The same as words alone, to be sent by whatever the employer uses. */
const summaryText = (together: readonly Pass[], { text, language }: Speech): string => {
  const [first] = together
  if (first === undefined) return ''
  return [
    text.steps.summary.title,
    ...namesOf(first, language),
    first.office.address,
    ...together.map((pass) => {
      const { applicantMasked, code, place } = pass.appointment
      return [formatMoment(place.start, language), windowOf(pass, language), applicantMasked, code].join(' · ')
    }),
    text.common.demonstration,
  ].join('\n')
}

const Where = ({ pass }: { readonly pass: Pass }) => {
  const { paper } = useStepsText().steps
  const language = useLanguage()
  const place = [...namesOf(pass, language), pass.office.address].join('\n')
  return (
    <Card>
      <Row stacked label={paper.where} value={place} />
      <Row stacked label={paper.item} value={pick(pass.itemName, language)} />
    </Card>
  )
}

const Person = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const { applicantMasked, code, place } = pass.appointment
  return (
    <Card>
      <Row
        stacked
        label={[formatMoment(place.start, language), windowOf(pass, language)].join(' · ')}
        value={applicantMasked}
      />
      <AppointmentCode size="small" code={code} label={text.booking.codeLabel([...code].join(' '))} />
    </Card>
  )
}
