import type { Because } from '#types/because.ts'
import type { Office } from '#types/office.ts'
import type { DatedHours, HoursPattern, ServiceDay, ServiceHours } from '#types/service-hours.ts'
import type { Interval, LocalDate } from '#types/time.ts'
import type { Calendar, NationalDay } from './calendar.ts'
import { isLastInMonth, nthInMonth, weekdayOf } from './days.ts'

/** Whose hours are asked for: one service item at one office. `hours` is null where no source prints any. */
export interface HoursSubject {
  readonly status: Office['status']
  readonly hours: ServiceHours | null
}

/**
 * The hours of a date, and the rule that decided. Strongest first: the office's status; a dated closure or dated
 * special hours; a public holiday or a make-up day; an nth-weekday pattern; the weekly pattern.
 */
export const serviceDayOf = (subject: HoursSubject, date: LocalDate, calendar: Calendar): ServiceDay => {
  const national = calendar.dayOf(date)
  const answer = (kind: ServiceDay['kind'], intervals: readonly Interval[], because: Because): ServiceDay => ({
    date,
    kind,
    intervals: [...intervals],
    because,
    national: badgeOf(national),
    provisional: national.provisional,
  })

  const byStatus = statusRule(subject.status, date)
  if (byStatus !== null) return answer('closure', [], byStatus)

  const { hours } = subject
  if (hours === null) return answer('unpublished', [], reason('hours-unpublished'))

  const dated = datedHoursOn(hours.exceptions, date)
  if (dated !== null)
    return answer(dated.intervals.length === 0 ? 'closure' : 'special', dated.intervals, datedRule(dated))

  const cited = { citation: hours.citation }
  if (national.kind === 'off') {
    const separately = hours.onHolidays === 'announced-separately'
    const rule = separately ? 'holiday-announced-separately' : 'public-holiday'
    const citation = separately ? hours.citation : calendar.citation
    return answer('holiday', [], reason(rule, { name: national.name, citation }))
  }

  const valid = hours.patterns.filter((pattern) => isValidOn(pattern, date))
  if (national.kind === 'work') {
    const intervals = makeUpIntervals(valid, date)
    if (intervals !== null)
      return answer('make-up', intervals, reason('make-up-day', { ...cited, name: national.name }))
  }

  const nth = valid.find((pattern) => pattern.kind === 'nth-weekday' && fallsOn(pattern, date))
  if (nth !== undefined) {
    return answer(nth.intervals.length === 0 ? 'rest' : 'working', nth.intervals, reason('nth-weekday', cited))
  }

  const weekly = weeklyIntervals(valid, date)
  return weekly.length === 0
    ? answer('rest', [], reason('weekly-rest', cited))
    : answer('working', weekly, reason('weekly-hours', cited))
}

/** Exceptions of the whole office on a date; those of a single window are the slots' business. */
const datedHoursOn = (exceptions: readonly DatedHours[], date: LocalDate): DatedHours | null =>
  exceptions.find((dated) => dated.windowId === null && dated.from <= date && date <= dated.to) ?? null

const datedRule = (dated: DatedHours): Because =>
  reason(dated.intervals.length === 0 ? 'closure' : 'special-hours', {
    name: dated.reason,
    date: dated.to,
    citation: dated.citation,
  })

const statusRule = (status: Office['status'], date: LocalDate): Because | null => {
  const { citation } = status
  if (status.lastDay !== null && date > status.lastDay) {
    const rule = status.state === 'withdrawn' ? 'office-withdrawn' : 'office-moved'
    return reason(rule, { date: status.lastDay, citation })
  }
  if (status.state === 'withdrawn') return isWithdrawn(status, date) ? reason('office-withdrawn', { citation }) : null
  const notYet = status.from === null ? status.state === 'not-open-yet' : date < status.from
  return notYet ? reason('office-not-open-yet', { date: status.from, citation }) : null
}

/** A withdrawal with neither a last day nor a first one is of long ago. */
const isWithdrawn = ({ from, lastDay }: Office['status'], date: LocalDate): boolean =>
  lastDay === null && (from === null || from <= date)

const reason = (rule: Because['rule'], extras: Partial<Because> = {}): Because => ({
  rule,
  name: null,
  date: null,
  citation: null,
  ...extras,
})

const badgeOf = (national: NationalDay): ServiceDay['national'] =>
  (national.kind === 'off' || national.kind === 'work') && national.name !== null
    ? { kind: national.kind, name: national.name }
    : null

const isValidOn = (pattern: HoursPattern, date: LocalDate): boolean =>
  (pattern.validFrom === null || pattern.validFrom <= date) && (pattern.validTo === null || date <= pattern.validTo)

const fallsOn = (pattern: Extract<HoursPattern, { kind: 'nth-weekday' }>, date: LocalDate): boolean =>
  weekdayOf(date) === pattern.day && (pattern.nth === -1 ? isLastInMonth(date) : pattern.nth === nthInMonth(date))

/**
 * Only hours stated as 工作日 hold on a make-up day; where they differ by weekday, those of its own weekday, or else
 * of the first weekday they name.
 */
const makeUpIntervals = (valid: readonly HoursPattern[], date: LocalDate): readonly Interval[] | null => {
  const patterns = valid.flatMap((pattern) =>
    pattern.kind === 'weekly' && pattern.basis === 'working-days' ? [pattern] : [],
  )
  const named = patterns.flatMap(({ days }) => days)
  const model = named.find((day) => day === weekdayOf(date)) ?? named[0]
  if (model === undefined) return null
  return joined(patterns.flatMap(({ days, intervals }) => (days.includes(model) ? intervals : [])))
}

const weeklyIntervals = (valid: readonly HoursPattern[], date: LocalDate): readonly Interval[] =>
  joined(
    valid.flatMap((pattern) =>
      pattern.kind === 'weekly' && pattern.days.includes(weekdayOf(date)) ? pattern.intervals : [],
    ),
  )

/** In order, and one where they touch or overlap: hours stated in two patterns are still one opening. */
const joined = (intervals: readonly Interval[]): readonly Interval[] =>
  [...intervals]
    .sort((one, other) => one.from - other.from)
    .reduce<readonly Interval[]>((before, interval) => {
      const last = before.at(-1)
      if (last === undefined || last.to < interval.from) return [...before, interval]
      return [...before.slice(0, -1), { from: last.from, to: Math.max(last.to, interval.to) }]
    }, [])
