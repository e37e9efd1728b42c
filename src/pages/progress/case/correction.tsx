import type { CaseEvent } from '#types/progress.ts'
import { Note } from '../../../components/note.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf, daysBetween, formatDate } from '../../../lib/dates.ts'
import { useClock } from '../../../stores/clock.ts'

/** Until when a correction may be brought, and how long that is. */
export const Correction = ({ event: { by } }: { readonly event: CaseEvent }) => {
  const { progress: text } = useProgressText()
  const language = useLanguage()
  const today = dateOf(useClock((clock) => clock.now))
  if (by === null) return null
  const left = daysBetween(today, by)
  return (
    <Note
      tone={left < 0 ? 'bad' : 'warn'}
      title={text.correctionBy(formatDate(by, 'long', language))}
      words={left < 0 ? text.correctionOver : text.correctionLeft(left)}
    />
  )
}
