import type { Hold, PermitSafety } from '#types/slot.ts'
import { Note } from '../../../components/note.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf, formatDate } from '../../../lib/dates.ts'
import { sentences } from '../../../lib/words/sentences.ts'
import { useAvailability } from '../../../stores/availability.ts'
import { useClock } from '../../../stores/clock.ts'
import { isLate } from './permit-marks.ts'

interface PermitWordsProps {
  readonly safety: PermitSafety
  readonly held: Hold | null
}

/** The latest safe date and how it was counted; a warning where the chosen date is past it. */
export const PermitWords = ({ safety, held }: PermitWordsProps) => {
  const today = dateOf(useClock((clock) => clock.now))
  const lookedAt = useAvailability((state) => state.date)
  const heldStart = held?.places[0]?.start
  const date = heldStart === undefined ? (lookedAt ?? today) : dateOf(heldStart)
  const { permit } = useStepsText().steps
  const language = useLanguage()
  const expiry = formatDate(safety.expiry, 'plain', language)
  if (date > safety.expiry) {
    return <Note tone="bad" spoken title={permit.pastTitle} words={permit.expired(expiry)} />
  }
  if (safety.state === 'unknown') return <Note tone="info" words={permit.unknown(expiry)} />
  const latest = formatDate(safety.latest, 'day', language)
  if (isLate(safety, date)) {
    return <Note tone="warn" spoken title={permit.pastTitle} words={permit.past(latest)} />
  }
  return (
    <Note
      tone="info"
      title={permit.known(expiry, latest)}
      words={sentences(
        [permit.counted(safety.limitDays, safety.marginDays), safety.provisional ? permit.provisional : ''],
        language,
      )}
    />
  )
}
