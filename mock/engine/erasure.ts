import type { CaseEvent } from '#types/progress.ts'
import type { BookingPolicy } from '#types/office.ts'
import type { Instant } from '#types/time.ts'
import { isEnd } from './case-stages.ts'
import { addDays } from './days.ts'
import { addMinutes, dateOfInstant, instantAt } from './instants.ts'

const minutesPerDay = 24 * 60

/**
 * From when nothing of a person may be kept of a case, `caseKeptDays` after it ended. Of one that goes on: when to look
 * again, for it cannot be sooner.
 */
export const erasableFrom = (
  events: readonly CaseEvent[],
  now: Instant,
  { caseKeptDays }: Pick<BookingPolicy, 'caseKeptDays'>,
): Instant => addMinutes(endOf(events, now) ?? now, caseKeptDays * minutesPerDay)

/** A correction that nobody brought ends a case for its person, too: no event may ever follow it. */
const endOf = (events: readonly CaseEvent[], now: Instant): Instant | null => {
  const last = events.at(-1)
  if (last === undefined) return null
  if (isEnd(last.stage)) return last.at
  if (last.stage !== 'correction-requested' || last.by === null) return null
  const over = instantAt(last.by, minutesPerDay)
  return over <= now ? over : null
}

/** What stays of a case: its stages with their times and places. What staff wrote and what leads to a parcel goes. */
export const withoutPerson = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.map((event) => ({ ...event, note: null, trackingNumber: null }))

/** A no-show is counted for its document, by the keyed hash, until it can lead to no suspension; null for any other case. */
export const noShowCountedUntil = (
  events: readonly CaseEvent[],
  { noShowPeriodDays, suspensionDays }: Pick<BookingPolicy, 'noShowPeriodDays' | 'suspensionDays'>,
): Instant | null => {
  const last = events.at(-1)
  if (last?.stage !== 'missed') return null
  return instantAt(addDays(dateOfInstant(last.at), noShowPeriodDays + suspensionDays), 0)
}
