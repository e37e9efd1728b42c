import { AppointmentCode } from '../../../components/appointment-code.tsx'
import { Barcode } from '../../../components/barcode.tsx'
import { Heading } from '../../../components/heading.tsx'
import { OnPaper } from '../../../components/paper.tsx'
import { QrCode } from '../../../components/qr-code.tsx'
import { Row } from '../../../components/row.tsx'
import { Words } from '../../../components/words.tsx'
import { PaperList } from '../../../frame/paper-list.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf, formatDate, formatMoment, timeOf } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'
import type { Pass } from '../../../stores/appointments.ts'
import { materialsFor, noList, useChecklist } from '../../../stores/checklist.ts'
import { useClock } from '../../../stores/clock.ts'
import { guideIn, useItems } from '../../../stores/items.ts'

/** The pass as the window wants it on paper: the code for eyes, scanners and the form, then the visit, then the papers. */
export const PassSheet = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const { items } = useItems()
  const guide = guideIn(items, pass.guideId)
  const list = useChecklist(({ lists }) => lists[pass.guideId ?? '']) ?? noList
  const { appointment, office } = pass
  const { code, place } = appointment
  const { paper } = text.steps
  const when = `${formatDate(dateOf(place.start), 'long', language)} ${timeOf(place.start)}–${timeOf(place.end)}`
  const rows = [
    { label: paper.when, value: when },
    { label: paper.window, value: office.windowName === null ? '' : pick(office.windowName, language) },
    { label: paper.where, value: [office.name.zh, office.name.en, office.address].filter(Boolean).join('\n') },
    { label: paper.item, value: pick(pass.itemName, language) },
    { label: paper.applicant, value: appointment.applicantMasked },
    { label: paper.rules, value: text.steps.rulesToCome(formatMoment(appointment.cancelUntil, language)) },
  ].filter(({ value }) => value !== '')
  const needed = guide === null ? [] : materialsFor(guide, { ...list.answers, ...appointment.answers })
  return (
    <OnPaper>
      <Heading level={1} words={paper.sheet} />
      {guide !== null && guide.codeInstruction !== null && (
        <Words strong words={pick(guide.codeInstruction.text, language)} />
      )}
      <AppointmentCode code={code} label={text.booking.codeLabel([...code].join(' '))} />
      <Barcode text={code} label={text.booking.barcodeLabel} />
      <QrCode text={code} label={text.booking.qrLabel} />
      {rows.map(({ label, value }) => (
        <Row key={label} stacked label={label} value={value} />
      ))}
      {needed.length > 0 && <PaperList needed={needed} ticked={list.ticked} />}
      <Words size="small" words={text.booking.paper.sample} />
      <Words size="faint" words={text.booking.paper.printed(formatMoment(now, language))} />
    </OnPaper>
  )
}
