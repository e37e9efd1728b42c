import type { HoursPattern, ServiceHours } from '#types/service-hours.ts'
import type { Interval } from '#types/time.ts'
import { refuseData } from './fault.ts'
import type { HoursRow } from './rows.ts'
import { citationOf, localized } from './words.ts'

type PatternRow = HoursRow['patterns'][number]

/** Refuses hours that no office could keep; `where` names the office and the line. */
export const hoursOf = (row: HoursRow, where: string): ServiceHours => ({
  patterns: row.patterns.map((pattern) => patternOf(pattern, where)),
  exceptions: [],
  onHolidays: row.onHolidays,
  lastAdmissionBefore: null,
  printed: localized(row.printed),
  citation: citationOf(row.cite),
})

const patternOf = (row: PatternRow, where: string): HoursPattern => {
  const { validFrom = null, validTo = null } = row
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    refuseData(where, `validity ends on ${validTo}, before it begins on ${validFrom}`)
  }
  const validity = { intervals: intervalsOf(row.at, where), validFrom, validTo }
  if ('nth' in row) {
    refuseUnknownDay(row.day, where)
    return { kind: 'nth-weekday', nth: row.nth, day: row.day, ...validity }
  }
  if (row.days.length === 0) refuseData(where, 'a weekly pattern names no weekday')
  row.days.forEach((day) => refuseUnknownDay(day, where))
  return { kind: 'weekly', basis: row.basis, days: row.days, ...validity }
}

const refuseUnknownDay = (day: number, where: string): void => {
  if (day < 1 || day > 7) refuseData(where, `unknown weekday ${day}`)
}

const intervalsOf = (spans: PatternRow['at'], where: string): Interval[] => {
  const intervals = spans.map(([from, to]) => ({ from, to }))
  for (const [index, { from, to }] of intervals.entries()) {
    if (from >= to) refuseData(where, `interval ${from}–${to} ends before it begins`)
    const before = intervals[index - 1]
    if (before !== undefined && from < before.to) {
      refuseData(where, `interval ${from}–${to} overlaps ${before.from}–${before.to}`)
    }
  }
  return intervals
}
