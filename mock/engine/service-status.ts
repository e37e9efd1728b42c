import type { OpenInterval, ServiceStatus } from '#types/service-hours.ts'
import type { Instant, Minutes } from '#types/time.ts'
import type { Calendar } from './calendar.ts'
import { dateOf, type DayNumber, dayNumber } from './days.ts'
import { dateOfInstant, instantAt, minuteOf } from './instants.ts'
import { because } from './service-hours-reasons.ts'
import { createTimetable, type DayAnswer, type HoursSubject, type Timetable } from './service-hours.ts'

/** An office "closes soon" from this many minutes before the end of an interval. */
export const closingSoonMinutes = 30

/** Of days that might be open, so many are looked at for the next opening: past them, nobody plans a visit. */
const longestSearchDays = 400

const minutesOfDay = 1440

/** A minute of a day; `minute` 1440 is the day's end. */
interface Moment {
  readonly day: DayNumber
  readonly minute: Minutes
}

/**
 * Open, in a break, closed or unpublished at an instant; why, until when, and when it opens next. "Closing soon" from
 * 30 minutes before a closing. Open when nobody more is admitted is open still, with that as the reason.
 */
export const serviceStatusAt = (subject: HoursSubject, at: Instant, calendar: Calendar): ServiceStatus => {
  const timetable = createTimetable(subject, calendar)
  const now = { day: dayNumber(dateOfInstant(at)), minute: minuteOf(at) }
  const today = timetable.answerOn(now.day)
  const current = today.intervals.find(({ from, to }) => from <= now.minute && now.minute < to)
  const closing = current === undefined ? now : closingOf(timetable, now.day, current)
  const next = closing === null ? null : openingAfter(timetable, closing)
  const opens = next === null ? null : instantOf(next)
  const answer = (state: ServiceStatus['state'], until: Instant | null): ServiceStatus => ({
    at,
    state,
    because: today.because,
    until,
    next: opens,
    nextProvisional: next !== null && calendar.onDay(next.day).provisional,
    lastAdmission: null,
    closingSoon: false,
    provisional: calendar.onDay(now.day).provisional,
  })

  if (today.kind === 'unpublished') return answer('unpublished', null)
  if (current === undefined) return answer(isBreak(today, now.minute) ? 'break' : 'closed', opens)
  const open = answer('open', closing === null ? null : instantOf(closing))
  open.closingSoon = closing !== null && minutesBetween(now, closing) <= closingSoonMinutes
  if (current.lastAdmission === undefined) return open
  open.lastAdmission = instantOf({ day: now.day, minute: current.lastAdmission })
  if (now.minute < current.lastAdmission) return open
  return { ...open, because: because('last-admission-passed', { citation: subject.hours?.citation ?? null }) }
}

const isBreak = ({ intervals }: DayAnswer, minute: Minutes): boolean =>
  intervals.some(({ to }) => to <= minute) && intervals.some(({ from }) => from > minute)

/** When an interval ends; one that goes on at midnight ends on a later day, and null is never. */
const closingOf = ({ answerOn }: Timetable, day: DayNumber, current: OpenInterval): Moment | null => {
  let closing = { day, minute: current.to }
  for (let days = 0; days < longestSearchDays; days += 1) {
    if (closing.minute < minutesOfDay) return closing
    const overnight = answerOn(closing.day + 1).intervals[0]
    if (overnight?.from !== 0) return closing
    closing = { day: closing.day + 1, minute: overnight.to }
  }
  return null
}

/** The first opening after a moment at which the office is closed; null when none is known. */
const openingAfter = ({ answerOn, mayOpenFrom }: Timetable, { day, minute }: Moment): Moment | null => {
  let candidate = mayOpenFrom(day)
  for (let looked = 0; looked < longestSearchDays && candidate !== Infinity; looked += 1) {
    const earliest = candidate === day ? minute : 0
    const opening = answerOn(candidate).intervals.find(({ from }) => from >= earliest)
    if (opening !== undefined) return { day: candidate, minute: opening.from }
    candidate = mayOpenFrom(candidate + 1)
  }
  return null
}

const instantOf = ({ day, minute }: Moment): Instant => instantAt(dateOf(day), minute)

const minutesBetween = (from: Moment, to: Moment): number =>
  (to.day - from.day) * minutesOfDay + to.minute - from.minute
