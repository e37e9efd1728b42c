import type { LocalDate } from '#types/time.ts'
import { Note } from '../../../components/note.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf, daysBetween, formatDate } from '../../../lib/dates.ts'
import { useClock } from '../../../stores/clock.ts'
import { useDraft } from '../../../stores/draft.ts'

const halfYearDays = 183

/** A passport that ends before the visit, or soon after it. */
export const PassportEnd = ({ expires }: { readonly expires: LocalDate }) => {
  const { mrz } = useStepsText().steps
  const language = useLanguage()
  const today = dateOf(useClock((clock) => clock.now))
  const start = useDraft(({ draft }) => (draft.state === 'held' ? draft.hold.places[0]?.start : undefined))
  const visit = start === undefined ? today : dateOf(start)
  const date = formatDate(expires, 'long', language)
  if (expires < visit) return <Note tone="bad" spoken words={mrz.expired(date)} />
  return daysBetween(visit, expires) < halfYearDays ? <Note tone="warn" spoken words={mrz.expiresSoon(date)} /> : null
}
