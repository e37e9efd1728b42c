import type { CountedDay } from '#types/progress.ts'
import type { LocalDate } from '#types/time.ts'
import { type Calendar, isWorkingDay, type NationalDay } from './calendar.ts'
import { addDays } from './days.ts'

/**
 * Counts `limit` working days after `start`, which is day 0; the next working day is day 1.
 * Gives every date from `start` to the last, counted or skipped, with its reason.
 */
export const countWorkingDays = (start: LocalDate, limit: number, calendar: Calendar): readonly CountedDay[] => {
  const first: CountedDay = { date: start, day: 0, reason: 'acceptance', name: null, provisional: false }
  const days = [first]
  let date = start
  for (let day = 0; day < limit;) {
    date = addDays(date, 1)
    const national = calendar.dayOf(date)
    if (isWorkingDay(national)) day += 1
    days.push({
      date,
      day: isWorkingDay(national) ? day : null,
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
export const addWorkingDays = (start: LocalDate, limit: number, calendar: Calendar): LocalDate => {
  const step = limit < 0 ? -1 : 1
  let date = start
  for (let left = Math.abs(limit); left > 0;) {
    date = addDays(date, step)
    if (isWorkingDay(calendar.dayOf(date))) left -= 1
  }
  return date
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: Calendar): number => {
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(calendar.dayOf(date))) count += 1
  }
  return count
}

/** The last working day on or before `date`. */
export const workingDayUpTo = (date: LocalDate, calendar: Calendar): LocalDate => {
  let day = date
  while (!isWorkingDay(calendar.dayOf(day))) day = addDays(day, -1)
  return day
}

/**
 * The last day to be accepted so that limit and margin (working days) are over by the day the permit ends.
 * A permit that ends 2026-10-31 (a Saturday), limit 7, margin 5: 2026-10-14.
 */
export const latestSafeDate = (
  expiry: LocalDate,
  { limitDays, marginDays }: { readonly limitDays: number; readonly marginDays: number },
  calendar: Calendar,
): LocalDate => addWorkingDays(workingDayUpTo(expiry, calendar), -(limitDays + marginDays), calendar)
