import type { DatedHours, HoursPattern, ServiceHours } from '#types/service-hours.ts'
import type { Interval } from '#types/time.ts'
import { refuseData } from './fault.ts'
import { haveCommonDate } from './pattern-dates.ts'
import type { HoursRow } from './rows.ts'
import { citationOf, localized } from './words.ts'

type PatternRow = HoursRow['patterns'][number]
type ExceptionRow = NonNullable<HoursRow['exceptions']>[number]

/** Refuses hours that no office could keep; `where` names the office and the line. */
export const hoursOf = (row: HoursRow, where: string): ServiceHours => {
  const patterns = row.patterns.map((pattern) => patternOf(pattern, where))
  const exceptions = (row.exceptions ?? []).map((exception) => exceptionOf(exception, where))
  const lastAdmissionBefore = row.lastAdmissionBefore ?? null
  refusePairs(patterns, (one, other) => refuseClash(one, other, where))
  refusePairs(exceptions, (one, other) => refuseSameDates(one, other, where))
  refuseLateAdmission([...patterns, ...exceptions], lastAdmissionBefore, where)
  return {
    patterns,
    exceptions,
    onHolidays: row.onHolidays,
    lastAdmissionBefore,
    printed: localized(row.printed),
    citation: citationOf(row.cite),
  }
}

const patternOf = (row: PatternRow, where: string): HoursPattern => {
  const { validFrom = null, validTo = null, season = null } = row
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    refuseData(where, `validity ends on ${validTo}, before it begins on ${validFrom}`)
  }
  const validity = { intervals: intervalsOf(row.at, where), validFrom, validTo, season }
  if ('nth' in row) {
    refuseUnknownDay(row.day, where)
    if (row.nth !== -1 && (row.nth < 1 || row.nth > 5)) refuseData(where, `no month has a weekday number ${row.nth}`)
    return { kind: 'nth-weekday', nth: row.nth, day: row.day, ...validity }
  }
  if (row.days.length === 0) refuseData(where, 'a weekly pattern names no weekday')
  if (row.at.length === 0) refuseData(where, 'a weekly pattern names no hours')
  row.days.forEach((day) => refuseUnknownDay(day, where))
  const repeated = row.days.find((day, index) => row.days.indexOf(day) !== index)
  if (repeated !== undefined) refuseData(where, `weekday ${repeated} is there twice`)
  return { kind: 'weekly', basis: row.basis, days: row.days, ...validity }
}

const exceptionOf = ({ from, to, at, reason, window, cite }: ExceptionRow, where: string): DatedHours => {
  if (to < from) refuseData(where, `a closure or special hours end on ${to}, before they begin on ${from}`)
  return {
    from,
    to,
    intervals: intervalsOf(at, where),
    reason: localized(reason),
    windowId: window ?? null,
    citation: citationOf(cite),
  }
}

const refuseUnknownDay = (day: number, where: string): void => {
  if (day < 1 || day > 7) refuseData(where, `unknown weekday ${day}`)
}

const intervalsOf = (spans: PatternRow['at'], where: string): Interval[] => {
  const intervals = spans.map(([from, to]) => ({ from, to }))
  for (const [index, { from, to }] of intervals.entries()) {
    if (from >= to) refuseData(where, `interval ${from}–${to} ends before it begins`)
    const before = intervals[index - 1]
    if (before === undefined || from >= before.to) continue
    const fault = to <= before.from ? 'is earlier than' : 'overlaps'
    refuseData(where, `interval ${from}–${to} ${fault} ${before.from}–${before.to}, which stands before it`)
  }
  return intervals
}

/** On one date a weekday has the hours of one line, or nobody could say which of them hold. */
const refuseClash = (one: HoursPattern, other: HoursPattern, where: string): void => {
  const day = commonDay(one, other)
  if (day === null || !haveCommonDate(one, other)) return
  refuseData(where, `two patterns of one kind name weekday ${day} for the same dates`)
}

const commonDay = (one: HoursPattern, other: HoursPattern): number | null => {
  if (one.kind === 'weekly' && other.kind === 'weekly') return one.days.find((day) => other.days.includes(day)) ?? null
  if (one.kind === 'weekly' || other.kind === 'weekly' || one.day !== other.day) return null
  // The last of its weekday is the fourth or the fifth.
  const [first, second] = [Math.min(one.nth, other.nth), Math.max(one.nth, other.nth)]
  return first === second || (first === -1 && second >= 4) ? one.day : null
}

const refuseSameDates = (one: DatedHours, other: DatedHours, where: string): void => {
  if (one.windowId !== other.windowId || one.to < other.from || other.to < one.from) return
  const later = one.from > other.from ? one : other
  refuseData(where, `two closures or special hours are given for ${later.from}`)
}

const refuseLateAdmission = (
  all: readonly { readonly intervals: readonly Interval[] }[],
  before: number | null,
  where: string,
): void => {
  if (before === null) return
  const short = all.flatMap(({ intervals }) => intervals).find(({ from, to }) => to - from <= before)
  if (short === undefined) return
  refuseData(where, `last admission ${before} minutes before closing leaves nothing of ${short.from}–${short.to}`)
}

const refusePairs = <Value>(values: readonly Value[], refuse: (one: Value, other: Value) => void): void =>
  values.forEach((one, index) => values.slice(index + 1).forEach((other) => refuse(one, other)))
