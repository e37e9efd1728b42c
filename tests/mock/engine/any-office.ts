import fc from 'fast-check'
import type { CalendarTable } from '#types/calendar.ts'
import type { DatedHours, HoursPattern } from '#types/service-hours.ts'
import type { Interval } from '#types/time.ts'
import { calendarTable, listed, someHours, words } from '#tests/support/builders.ts'
import { dateAfter, type NaiveOffice } from './naive-hours.ts'

// Random offices in November and December 2026.

const firstDate = '2026-11-01'

export const anyDate = fc.integer({ min: 0, max: 50 }).map((days) => dateAfter(firstDate, days))

export const anyMoment = fc.record({ date: anyDate, minute: fc.integer({ min: 0, max: 1439 }) })

/** Ordered and apart, as the data's parser demands of one pattern; from midnight to midnight. */
const anyIntervals: fc.Arbitrary<Interval[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => {
    const sorted = quarters.map((quarter) => quarter * 15).sort((one, other) => one - other)
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1]
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
    })
  })

const anySeason = fc
  .tuple(anyDate, anyDate)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from: from.slice(5), to: to.slice(5) }))

const anyValidity = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ validFrom: null, validTo: null, season: null }) },
  anySeason.map((season) => ({ validFrom: null, validTo: null, season })),
  fc.tuple(anyDate, anyDate, fc.option(anySeason)).map(([one, other, season]) => ({
    validFrom: one < other ? one : other,
    validTo: one < other ? other : one,
    season,
  })),
)

const anyWeekly = fc
  .record({
    kind: fc.constant('weekly' as const),
    basis: fc.constantFrom('working-days' as const, 'weekdays' as const),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    intervals: anyIntervals,
  })
  .chain((pattern) => anyValidity.map((validity): HoursPattern => ({ ...pattern, ...validity })))

const anyNth = fc
  .record({
    kind: fc.constant('nth-weekday' as const),
    nth: fc.constantFrom(-1, 1, 2, 3, 4, 5),
    day: fc.integer({ min: 1, max: 7 }),
    intervals: anyIntervals,
  })
  .chain((pattern) => anyValidity.map((validity): HoursPattern => ({ ...pattern, ...validity })))

const anyDated = fc
  .tuple(anyDate, fc.integer({ min: 0, max: 4 }), anyIntervals, fc.constantFrom(null, '1', '2'))
  .map(([from, days, intervals, windowId]): DatedHours => ({
    from,
    to: dateAfter(from, days),
    intervals,
    reason: words('临时调整'),
    windowId,
    citation: null,
  }))

const anyStatus = fc.oneof(
  { weight: 6, arbitrary: fc.constant(listed) },
  fc
    .record({
      state: fc.constantFrom('listed', 'opening', 'moving', 'withdrawn', 'not-open-yet'),
      from: fc.option(anyDate),
      lastDay: fc.option(anyDate),
    })
    .map((status) => ({ ...listed, ...status })),
)

const anyTable: fc.Arbitrary<CalendarTable> = fc
  .uniqueArray(fc.tuple(anyDate, fc.constantFrom('off' as const, 'work' as const)), {
    selector: ([date]) => date,
    maxLength: 12,
  })
  .map((days) => ({ ...calendarTable(), days: days.map(([date, kind]) => ({ date, kind, holiday: 'holiday' })) }))

export const anyOffice: fc.Arbitrary<NaiveOffice> = fc
  .record({
    status: anyStatus,
    patterns: fc.tuple(fc.array(anyWeekly, { maxLength: 3 }), fc.array(anyNth, { maxLength: 2 })),
    exceptions: fc.array(anyDated, { maxLength: 3 }),
    announced: fc.array(anyDated, { maxLength: 2 }),
    lastAdmissionBefore: fc.option(fc.integer({ min: 1, max: 90 })),
    windowId: fc.constantFrom(undefined, '1'),
    table: anyTable,
  })
  .map(({ patterns, exceptions, lastAdmissionBefore, windowId, ...office }) => ({
    ...office,
    ...(windowId === undefined ? {} : { windowId }),
    hours: someHours({ patterns: patterns.flat(), exceptions, lastAdmissionBefore }),
  }))
