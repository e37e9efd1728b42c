import type { Progress } from '#types/progress.ts'
import type { LocalDate } from '#types/time.ts'
import { lateDays } from '../../../lib/words/progress.ts'

type Clock = NonNullable<Progress['clock']>

/** How a planned journey stands against the due dates; `due` is the date it was compared with. */
export type TravelVerdict =
  | { readonly state: 'past' | 'late' }
  | { readonly state: 'before-promised' | 'before-statutory' | 'after'; readonly due: LocalDate }

/** A journey on a due date is too early: the document may come at the end of that day. Null without any due date. */
export const travelVerdict = (
  { promised, statutory, ...clock }: Clock,
  travel: LocalDate,
  today: LocalDate,
): TravelVerdict | null => {
  if (travel < today) return { state: 'past' }
  if (lateDays({ promised, statutory, ...clock }) > 0) return { state: 'late' }
  if (promised !== null && travel <= promised.date) return { state: 'before-promised', due: promised.date }
  if (statutory !== null && travel <= statutory.date) return { state: 'before-statutory', due: statutory.date }
  const last = statutory ?? promised
  return last === null ? null : { state: 'after', due: last.date }
}
