import type { Because } from '#types/because.ts'
import type { Office } from '#types/office.ts'
import type { DatedHours, OpenInterval, ServiceDay, ServiceHours } from '#types/service-hours.ts'
import type { LocalDate } from '#types/time.ts'
import type { Calendar, NationalDay } from './calendar.ts'
import { countDates, dateOf, type DayNumber, dayNumber } from './days.ts'
import {
  type DaySpan,
  isIn,
  isInForce,
  makeUpIntervals,
  nthIntervals,
  prepareDated,
  type PreparedDated,
  preparePattern,
  weeklyIntervals,
} from './service-hours-patterns.ts'
import { because, statusBounds } from './service-hours-reasons.ts'

/** Whose hours are asked for: one service item at one office, or at one of its windows. */
export interface HoursSubject {
  readonly status: Office['status']
  /** Null where no source prints any. */
  readonly hours: ServiceHours | null
  /** Closures that staff have announced since; they hold where no hours are published too. */
  readonly announced?: readonly DatedHours[]
  /** Of this window; without it, of the office. */
  readonly windowId?: string
}

/** What the rules say of one day. */
export interface DayAnswer {
  readonly kind: ServiceDay['kind']
  readonly intervals: readonly OpenInterval[]
  readonly because: Because
}

/** A subject's hours made ready to be asked day after day: every date in them is read once. */
export interface Timetable {
  readonly answerOn: (day: DayNumber) => DayAnswer
  /** The first day from `day` on that any hours could open; `Infinity` when there is none. */
  readonly mayOpenFrom: (day: DayNumber) => DayNumber
}

/**
 * The rule that decides each day. Strongest first: the office's status; a dated closure or dated special hours; a
 * public holiday or a make-up day; an nth-weekday pattern; the weekly pattern.
 */
export const createTimetable = (subject: HoursSubject, calendar: Calendar): Timetable => {
  const { hours } = subject
  const service = statusBounds(subject.status)
  const before = hours?.lastAdmissionBefore ?? null
  const dated = exceptionsOf(subject).map((one) => prepareDated(one, before))
  const patterns = (hours?.patterns ?? []).map((pattern) => preparePattern(pattern, before))
  const opening: readonly DaySpan[] = [...patterns, ...dated].filter(({ intervals }) => intervals.length > 0)

  return {
    answerOn: (day) => {
      if (day > service.last) return answer('closure', [], service.after)
      if (day < service.first) return answer('closure', [], service.before)
      const exception = datedOn(dated, day, subject.windowId)
      if (exception !== null) return datedAnswer(exception)
      if (hours === null) return answer('unpublished', [], because('hours-unpublished'))
      const national = calendar.onDay(day)
      if (national.kind === 'off') return holidayAnswer(hours, national, calendar)
      const { citation } = hours
      const valid = patterns.filter((pattern) => isInForce(pattern, day))
      const makeUp = national.kind === 'work' ? makeUpIntervals(valid, day) : null
      if (makeUp !== null) return answer('make-up', makeUp, because('make-up-day', { name: national.name, citation }))
      const nth = nthIntervals(valid, day)
      if (nth !== null) return answer(nth.length === 0 ? 'rest' : 'working', nth, because('nth-weekday', { citation }))
      const weekly = weeklyIntervals(valid, day)
      return weekly.length === 0
        ? answer('rest', [], because('weekly-rest', { citation }))
        : answer('working', weekly, because('weekly-hours', { citation }))
    },
    mayOpenFrom: (day) => {
      const first = Math.max(day, service.first)
      let earliest = Infinity
      for (const { from, to } of opening) if (to >= first) earliest = Math.min(earliest, Math.max(from, first))
      return earliest > service.last ? Infinity : earliest
    },
  }
}

/** The hours of every date from `from` to `to`, both included, and the rule that decided each. */
export const serviceDaysBetween = (
  subject: HoursSubject,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  calendar: Calendar,
): readonly ServiceDay[] => {
  const timetable = createTimetable(subject, calendar)
  const first = dayNumber(from)
  return Array.from({ length: countDates(from, to) }, (_, index) => dayOn(timetable, first + index, calendar))
}

/** Everything dated that is said of a subject, the latest word first. */
export const exceptionsOf = ({ hours, announced = [] }: HoursSubject): readonly DatedHours[] => [
  ...announced,
  ...(hours?.exceptions ?? []),
]

const dayOn = ({ answerOn }: Timetable, day: DayNumber, calendar: Calendar): ServiceDay => {
  const national = calendar.onDay(day)
  const { kind, intervals, because } = answerOn(day)
  return {
    date: dateOf(day),
    kind,
    intervals: [...intervals],
    because,
    national: badgeOf(national),
    provisional: national.provisional,
  }
}

const answer = (
  kind: DayAnswer['kind'],
  intervals: DayAnswer['intervals'],
  because: DayAnswer['because'],
): DayAnswer => ({ kind, intervals, because })

/** A closed office closes its windows; else what is said of the window itself comes before what is said of all. */
const datedOn = (all: readonly PreparedDated[], day: DayNumber, windowId: string | undefined): PreparedDated | null => {
  const today = all.filter((one) => isIn(one, day))
  if (today.length === 0) return null
  const ofOffice = today.find(({ dated }) => dated.windowId === null) ?? null
  if (windowId === undefined || ofOffice?.intervals.length === 0) return ofOffice
  return today.find(({ dated }) => dated.windowId === windowId) ?? ofOffice
}

const datedAnswer = ({ dated: { reason: name, to: date, citation }, intervals }: PreparedDated): DayAnswer =>
  intervals.length === 0
    ? answer('closure', [], because('closure', { name, date, citation }))
    : answer('special', intervals, because('special-hours', { name, date, citation }))

/** Where the source says that holidays are announced separately, being closed is not a plain fact. */
const holidayAnswer = (hours: ServiceHours, { name }: NationalDay, calendar: Calendar): DayAnswer => {
  const reason =
    hours.onHolidays === 'announced-separately'
      ? because('holiday-announced-separately', { name, citation: hours.citation })
      : because('public-holiday', { name, citation: calendar.citation })
  return answer('holiday', [], reason)
}

const badgeOf = ({ kind, name }: NationalDay): ServiceDay['national'] =>
  (kind === 'off' || kind === 'work') && name !== null ? { kind, name } : null
