import type { Because } from '#types/because.ts'
import type { DatedHours, ServiceDay } from '#types/service-hours.ts'
import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { addMinutes, minuteOf } from './instants.ts'
import { isServing } from './slots.ts'

/**
 * Why nobody serves at a place on its day: 暂停服务 by notice or by staff, a holiday, a window that moved away, hours that
 * were cut. Null where it is served. `exceptions` are what is said of the day's office and of its windows.
 */
export const closureOf = (place: Place, day: ServiceDay, exceptions: readonly DatedHours[]): Because | null => {
  const slot = { from: minuteOf(place.start), to: minuteOf(place.end) }
  if (!day.intervals.some(({ from, to }) => from <= slot.from && slot.to <= to)) return day.because
  const dated = exceptions.filter(({ from, to }) => from <= day.date && day.date <= to)
  const window = { id: place.windowId }
  if (isServing(window, slot, dated)) return null
  const own = dated.find(({ windowId }) => windowId === place.windowId)
  return own === undefined ? day.because : { rule: 'closure', name: own.reason, date: own.to, citation: own.citation }
}

/**
 * How long an appointment whose day is closed can still be moved or cancelled: to the end of its time, and as long as
 * replacements were promised, whichever is later. After that the office has cancelled it.
 */
export const closedActiveUntil = (place: Place, closedSince: Instant | null, replacementMinutes: number): Instant => {
  if (closedSince === null) return place.end
  const promised = addMinutes(closedSince, replacementMinutes)
  return promised > place.end ? promised : place.end
}
