import type { Because } from '#types/because.ts'
import type { Office } from '#types/office.ts'
import { dateOf, type DayNumber, dayNumber } from './days.ts'

export const because = (
  rule: Because['rule'],
  { name = null, date = null, citation = null }: Partial<Omit<Because, 'rule'>> = {},
): Because => ({ rule, name, date, citation })

/** The days on which an office serves at all, both included, and why not before and after them. */
export interface StatusBounds {
  readonly first: DayNumber
  readonly last: DayNumber
  readonly before: Because
  readonly after: Because
}

/** The strongest rule: 撤销 and 搬迁 end the service, 未启用 comes before it begins. */
export const statusBounds = ({ state, from, lastDay, citation }: Office['status']): StatusBounds => {
  const begun = from === null ? null : dayNumber(from)
  const ends = state === 'withdrawn' || state === 'moving'
  const first = ends ? -Infinity : (begun ?? (state === 'not-open-yet' ? Infinity : -Infinity))
  const last = lastDay === null ? (ends ? endWithout(state, begun) : Infinity) : dayNumber(lastDay)
  return {
    first,
    last,
    before: because('office-not-open-yet', { date: from, citation }),
    after: because(state === 'withdrawn' ? 'office-withdrawn' : 'office-moved', {
      date: Number.isFinite(last) ? dateOf(last) : null,
      citation,
    }),
  }
}

/**
 * No last day is printed: it is the day before the office has been withdrawn or moved. Without any date a withdrawal
 * is of long ago, and a move is still to come.
 */
const endWithout = (state: 'withdrawn' | 'moving', begun: DayNumber | null): DayNumber =>
  begun === null ? (state === 'withdrawn' ? -Infinity : Infinity) : begun - 1
