import type { DatedHours, HoursPattern, OpenInterval } from '#types/service-hours.ts'
import type { Interval, Minutes } from '#types/time.ts'
import { type DayNumber, dayNumber, isLastInMonth, monthDayOf, nthInMonth, weekdayOf } from './days.ts'

/** A span of days, both included; open ends are infinite. */
export interface DaySpan {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** A pattern with its dates as numbers, so that asking it about a day reads no text. */
export type PreparedPattern = DaySpan & {
  readonly season: DaySpan | null
  readonly intervals: readonly OpenInterval[]
  readonly lastAdmissionBefore: Minutes | null
  readonly pattern: HoursPattern
}

export type PreparedDated = DaySpan & { readonly intervals: readonly OpenInterval[]; readonly dated: DatedHours }

export const preparePattern = (pattern: HoursPattern, lastAdmissionBefore: Minutes | null): PreparedPattern => ({
  from: pattern.validFrom === null ? -Infinity : dayNumber(pattern.validFrom),
  to: pattern.validTo === null ? Infinity : dayNumber(pattern.validTo),
  season:
    pattern.season === null
      ? null
      : { from: monthDayNumber(pattern.season.from), to: monthDayNumber(pattern.season.to) },
  intervals: withLastAdmission(joined(pattern.intervals), lastAdmissionBefore),
  lastAdmissionBefore,
  pattern,
})

export const prepareDated = (dated: DatedHours, lastAdmissionBefore: Minutes | null): PreparedDated => ({
  from: dayNumber(dated.from),
  to: dayNumber(dated.to),
  intervals: withLastAdmission(joined(dated.intervals), lastAdmissionBefore),
  dated,
})

/** No admission before the opening: where the source's minutes are longer than an interval, it admits nobody. */
const withLastAdmission = (intervals: readonly Interval[], before: Minutes | null): readonly OpenInterval[] =>
  before === null
    ? intervals
    : intervals.map(({ from, to }) => ({ from, to, lastAdmission: Math.max(from, to - before) }))

const monthDayNumber = (text: string): number => Number(text.slice(0, 2)) * 100 + Number(text.slice(3))

export const isIn = ({ from, to }: DaySpan, day: DayNumber): boolean => from <= day && day <= to

/** Within its dates, and in its season, which may go over New Year. */
export const isInForce = (prepared: PreparedPattern, day: DayNumber): boolean => {
  if (!isIn(prepared, day)) return false
  if (prepared.season === null) return true
  const { from, to } = prepared.season
  const today = monthDayOf(day)
  return from <= to ? from <= today && today <= to : today >= from || today <= to
}

/** The hours of the nth weekday that a day is; null where no pattern speaks of it. */
export const nthIntervals = (valid: readonly PreparedPattern[], day: DayNumber): readonly OpenInterval[] | null => {
  for (const { pattern, intervals } of valid) {
    if (pattern.kind !== 'nth-weekday' || pattern.day !== weekdayOf(day)) continue
    if (pattern.nth === -1 ? isLastInMonth(day) : pattern.nth === nthInMonth(day)) return intervals
  }
  return null
}

export const weeklyIntervals = (valid: readonly PreparedPattern[], day: DayNumber): readonly OpenInterval[] => {
  const weekday = weekdayOf(day)
  return together(valid.filter(({ pattern }) => pattern.kind === 'weekly' && pattern.days.includes(weekday)))
}

/**
 * Only hours stated as 工作日 hold on a make-up day; where they differ by weekday, those of its own weekday, or else
 * of the first weekday they name.
 */
export const makeUpIntervals = (valid: readonly PreparedPattern[], day: DayNumber): readonly OpenInterval[] | null => {
  const named = valid.filter(({ pattern }) => pattern.kind === 'weekly' && pattern.basis === 'working-days')
  const days = named.flatMap(({ pattern }) => (pattern.kind === 'weekly' ? pattern.days : []))
  const weekday = weekdayOf(day)
  const model = days.includes(weekday) ? weekday : days[0]
  if (model === undefined) return null
  return together(named.filter(({ pattern }) => pattern.kind === 'weekly' && pattern.days.includes(model)))
}

const together = (patterns: readonly PreparedPattern[]): readonly OpenInterval[] => {
  const [only, ...others] = patterns
  if (only === undefined) return []
  if (others.length === 0) return only.intervals
  // Joined first: admission ends before the closing of the whole, whichever line of the source states its last part.
  return withLastAdmission(joined(patterns.flatMap(({ pattern }) => pattern.intervals)), only.lastAdmissionBefore)
}

/** In order, and one where they touch or overlap: hours stated in two lines are still one opening. */
const joined = (intervals: readonly Interval[]): readonly Interval[] => {
  if (intervals.every(({ from }, index) => from > (intervals[index - 1]?.to ?? -1))) return intervals
  const result: Interval[] = []
  for (const interval of [...intervals].sort((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last === undefined || last.to < interval.from) result.push(interval)
    else if (interval.to > last.to) result.splice(-1, 1, { from: last.from, to: interval.to })
  }
  return result
}
