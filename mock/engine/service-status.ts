import type { ServiceStatus } from '#types/service-hours.ts'
import type { Instant, Interval, LocalDate, Minutes } from '#types/time.ts'
import type { Calendar } from './calendar.ts'
import { addDays } from './days.ts'
import { dateOfInstant, instantAt, minuteOf } from './instants.ts'
import { type HoursSubject, serviceDayOf } from './service-hours.ts'

/** An office "closes soon" from this many minutes before the end of an interval. */
export const closingSoonMinutes = 30

/** The next opening is sought this far: past it, nobody plans a visit. */
const longestSearchDays = 400

/** Open, in a break, closed or unpublished at an instant; why, until when, and when it opens next. */
export const serviceStatusAt = (subject: HoursSubject, at: Instant, calendar: Calendar): ServiceStatus => {
  const today = serviceDayOf(subject, dateOfInstant(at), calendar)
  const minute = minuteOf(at)
  const current = today.intervals.find(({ from, to }) => from <= minute && minute < to)
  const later = today.intervals.find(({ from }) => from > minute)
  const next = later === undefined ? openingAfter(subject, today.date, calendar) : instantAt(today.date, later.from)
  const base = { at, because: today.because, next, provisional: today.provisional, closingSoon: false }

  if (today.kind === 'unpublished') return { ...base, state: 'unpublished', until: null }
  if (current !== undefined) {
    const closingSoon = current.to - minute <= closingSoonMinutes
    return { ...base, state: 'open', until: instantAt(today.date, current.to), closingSoon }
  }
  return { ...base, state: isBreak(today.intervals, minute) ? 'break' : 'closed', until: next }
}

const isBreak = (intervals: readonly Interval[], minute: Minutes): boolean =>
  intervals.some(({ to }) => to <= minute) && intervals.some(({ from }) => from > minute)

/** The first opening after a date; null when none is known. */
const openingAfter = (subject: HoursSubject, date: LocalDate, calendar: Calendar): Instant | null => {
  if (subject.hours === null || endedBy(subject, date)) return null
  let day = date
  for (let searched = 0; searched < longestSearchDays; searched += 1) {
    day = addDays(day, 1)
    const first = serviceDayOf(subject, day, calendar).intervals[0]
    if (first !== undefined) return instantAt(day, first.from)
  }
  return null
}

/** An office never opens again after its last day, nor once it has been withdrawn: no search. */
const endedBy = ({ status }: HoursSubject, date: LocalDate): boolean => {
  if (status.lastDay !== null) return status.lastDay <= date
  return status.state === 'withdrawn' && (status.from === null || status.from <= date)
}
