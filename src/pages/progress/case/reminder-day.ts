import type { Progress } from '#types/progress.ts'
import type { LocalDate } from '#types/time.ts'
import type { Language } from '../../../lib/language.ts'
import type { ProgressText } from '../../../lib/text/progress.ts'
import type { DaysEvent } from '../../../lib/words/exceptional-days.ts'
import { dueDateWords } from '../../../lib/words/progress.ts'

interface Speech {
  readonly text: ProgressText
  readonly language: Language
}

/**
 * The day to have in a calendar, from today on: the last one for a correction, else the promised due date, else the one
 * by law. Calendars are shared: it carries no code.
 */
export const reminderDay = (progress: Progress, today: LocalDate, speech: Speech): DaysEvent | null => {
  const event = correctionDay(progress, speech) ?? dueDay(progress, speech, today)
  return event === null || event.from < today ? null : event
}

const correctionDay = ({ stage, timeline, officeId, itemId }: Progress, { text }: Speech): DaysEvent | null => {
  const by = stage === 'correction-requested' ? timeline.flatMap(({ event }) => event?.by ?? []).at(-1) : undefined
  if (by === undefined) return null
  const title = text.progress.tell.correction(text.offices.itemNames[itemId])
  return wholeDay(`${officeId}.${itemId}.correction.${by}`, by, {
    title,
    description: text.progress.tell.correctionWhy,
  })
}

const dueDay = ({ clock, officeId, itemId }: Progress, speech: Speech, today: LocalDate): DaysEvent | null => {
  if (clock === null || clock.stopped) return null
  const { tell } = speech.text.progress
  const item = speech.text.offices.itemNames[itemId]
  const promised = clock.promised !== null && clock.promised.date >= today
  const due = promised ? clock.promised : clock.statutory
  if (due === null) return null
  return wholeDay(`${officeId}.${itemId}.due.${clock.acceptedOn}.${String(due.limitDays)}`, due.date, {
    title: promised ? tell.due(item) : tell.dueByLaw(item),
    description: tell.dueWhy(due.limitDays, dueDateWords(clock.acceptedOn, speech.language)),
  })
}

const wholeDay = (
  uid: string,
  date: LocalDate,
  words: { readonly title: string; readonly description: string },
): DaysEvent => ({ uid: `${uid}@chuangyue`, from: date, to: date, location: '', ...words })
