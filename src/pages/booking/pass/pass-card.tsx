import { AppointmentCode } from '../../../components/appointment-code.tsx'
import { Barcode } from '../../../components/barcode.tsx'
import { Card } from '../../../components/card.tsx'
import { Heading } from '../../../components/heading.tsx'
import { QrCode } from '../../../components/qr-code.tsx'
import { StatusLine } from '../../../components/status-line.tsx'
import { Words } from '../../../components/words.tsx'
import { OfficeWords } from '../../../frame/office-name.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf, formatDate, timeOf } from '../../../lib/dates.ts'
import { bothNames, pick } from '../../../lib/language.ts'
import type { Pass } from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'
import { guideIn, useItems } from '../../../stores/items.ts'
import { momentOf } from './moment.ts'

/** What a clerk reads, in Chinese too: when, which window, what for, the code in letters, as QR and as Code 128. */
export const PassCard = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const { items } = useItems()
  const now = useClock((clock) => clock.now)
  const { appointment, office } = pass
  const { code, place } = appointment
  const instruction = guideIn(items, pass.guideId)?.codeInstruction ?? null
  const where = [
    office.windowName === null ? null : pick(office.windowName, language),
    text.booking.comeFrom(timeOf(appointment.checkInFrom)),
  ].filter((words) => words !== null)
  const what = bothNames(pass.itemName, language).map(({ words }) => words)
  return (
    <Card centred>
      <StatusLine {...momentOf(pass, now, text)} />
      <Words size="small" words={formatDate(dateOf(place.start), 'long', language)} />
      <Heading level={1} words={`${timeOf(place.start)} – ${timeOf(place.end)}`} />
      <Words size="small" words={where.join(' · ')} />
      <OfficeWords size="small" name={office.name} />
      <Words size="small" words={[...what, appointment.applicantMasked].join(' · ')} />
      <AppointmentCode code={code} label={text.booking.codeLabel([...code].join(' '))} />
      <QrCode text={code} label={text.booking.qrLabel} />
      <Barcode text={code} label={text.booking.barcodeLabel} />
      {instruction !== null && <Words size="faint" words={pick(instruction.text, language)} />}
    </Card>
  )
}
