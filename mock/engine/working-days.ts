import type { CountedDay, LatestSafe } from '#types/progress.ts'
import type { LocalDate } from '#types/time.ts'
import { type Calendar, isWorkingDay, type NationalDay } from './calendar.ts'
import { dateOf, type DayNumber, dayNumber } from './days.ts'

/**
 * Counts `limit` working days after `start`, which is day 0; the next working day is day 1.
 * Gives every date from `start` to the last, counted or skipped, with its reason.
 */
export const countWorkingDays = (start: LocalDate, limit: number, calendar: Calendar): readonly CountedDay[] => {
  const days: CountedDay[] = [{ date: start, day: 0, reason: 'acceptance', name: null, provisional: false }]
  let number = dayNumber(start)
  for (let day = 0; day < limit;) {
    number += 1
    const national = calendar.onDay(number)
    const counts = isWorkingDay(national)
    if (counts) day += 1
    days.push({
      date: dateOf(number),
      day: counts ? day : null,
      reason: reasons[national.kind],
      name: national.name,
      provisional: national.provisional,
    })
  }
  return days
}

const reasons: Record<NationalDay['kind'], CountedDay['reason']> = {
  working: 'working-day',
  work: 'make-up-day',
  weekend: 'weekend',
  off: 'public-holiday',
}

/** The date `limit` working days after `start`; before it when `limit` is negative. */
export const addWorkingDays = (start: LocalDate, limit: number, calendar: Calendar): LocalDate =>
  dateOf(stepWorkingDays(dayNumber(start), limit, calendar))

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: Calendar): number => {
  const last = dayNumber(to)
  let count = 0
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    if (isWorkingDay(calendar.onDay(day))) count += 1
  }
  return count
}

/**
 * The last day to be accepted so that limit and margin (working days) are over by the day the permit ends.
 * A permit that ends 2026-10-31 (a Saturday), limit 7, margin 5: 2026-10-14. Provisional when any day from it to the
 * expiry is: an arrangement still to come may move it.
 */
export const latestSafeDate = (
  expiry: LocalDate,
  { limitDays, marginDays }: { readonly limitDays: number; readonly marginDays: number },
  calendar: Calendar,
): LatestSafe => {
  const end = dayNumber(expiry)
  const safe = stepWorkingDays(workingUpTo(end, calendar), -(limitDays + marginDays), calendar)
  let provisional = false
  for (let day = safe; day <= end && !provisional; day += 1) provisional = calendar.onDay(day).provisional
  return { date: dateOf(safe), provisional }
}

const stepWorkingDays = (start: DayNumber, limit: number, calendar: Calendar): DayNumber => {
  const step = limit < 0 ? -1 : 1
  let day = start
  for (let left = Math.abs(limit); left > 0;) {
    day += step
    if (isWorkingDay(calendar.onDay(day))) left -= 1
  }
  return day
}

/** The last working day on or before a day. */
const workingUpTo = (date: DayNumber, calendar: Calendar): DayNumber => {
  let day = date
  while (!isWorkingDay(calendar.onDay(day))) day -= 1
  return day
}
