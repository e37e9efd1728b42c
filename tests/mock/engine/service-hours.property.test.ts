import fc from 'fast-check'
import { createCalendar } from '#mock/engine/calendar.ts'
import { serviceDayOf } from '#mock/engine/service-hours.ts'
import { serviceStatusAt } from '#mock/engine/service-status.ts'
import type { CalendarTable } from '#types/calendar.ts'
import type { DatedHours, HoursPattern } from '#types/service-hours.ts'
import type { Interval } from '#types/time.ts'
import { at, calendarTable, listed, someHours, words } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { dateAfter, type NaiveOffice, nextOpening, openMinutes } from './naive-hours.ts'

// Random offices in November and December 2026, asked at random minutes.

const firstDate = '2026-11-01'
const searchedDays = 70

const anyDate = fc.integer({ min: 0, max: 50 }).map((days) => dateAfter(firstDate, days))

/** Ordered and apart, as the data's parser demands of one pattern; never to midnight. */
const anyIntervals: fc.Arbitrary<Interval[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 95 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => {
    const sorted = quarters.map((quarter) => quarter * 15).sort((one, other) => one - other)
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1]
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
    })
  })

const anyValidity = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ validFrom: null, validTo: null }) },
  fc
    .tuple(anyDate, anyDate)
    .map(([one, other]) => ({ validFrom: one < other ? one : other, validTo: one < other ? other : one })),
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
  .tuple(anyDate, fc.integer({ min: 0, max: 4 }), anyIntervals, fc.boolean())
  .map(([from, days, intervals, ofWindow]): DatedHours => ({
    from,
    to: dateAfter(from, days),
    intervals,
    reason: words('临时调整'),
    windowId: ofWindow ? '1' : null,
    citation: null,
  }))

const anyStatus = fc.oneof(
  { weight: 6, arbitrary: fc.constant(listed) },
  anyDate.map((lastDay) => ({ ...listed, state: 'moving' as const, lastDay })),
  anyDate.map((from) => ({ ...listed, state: 'opening' as const, from })),
  anyDate.map((lastDay) => ({ ...listed, state: 'withdrawn' as const, lastDay })),
  anyDate.map((from) => ({ ...listed, state: 'withdrawn' as const, from })),
)

const anyTable: fc.Arbitrary<CalendarTable> = fc
  .uniqueArray(fc.tuple(anyDate, fc.constantFrom('off' as const, 'work' as const)), {
    selector: ([date]) => date,
    maxLength: 12,
  })
  .map((days) => ({ ...calendarTable(), days: days.map(([date, kind]) => ({ date, kind, holiday: 'holiday' })) }))

const anyOffice: fc.Arbitrary<NaiveOffice> = fc
  .record({
    status: anyStatus,
    patterns: fc.tuple(fc.array(anyWeekly, { maxLength: 3 }), fc.array(anyNth, { maxLength: 2 })),
    exceptions: fc.array(anyDated, { maxLength: 3 }),
    table: anyTable,
  })
  .map(({ status, patterns, exceptions, table }) => ({
    status,
    hours: someHours({ patterns: patterns.flat(), exceptions }),
    table,
  }))

const anyMoment = fc.record({ date: anyDate, minute: fc.integer({ min: 0, max: 1439 }) })

const instantOf = (date: string, minute: number): string => later(at(`${date} 00:00`), minute)

test('the intervals of a day are ordered and apart, and cover the minutes in which the rules say open', () => {
  fc.assert(
    fc.property(anyOffice, anyDate, (office, date) => {
      const { intervals } = serviceDayOf(office, date, createCalendar(office.table))
      intervals.forEach(({ from, to }, index) => {
        expect(from).toBeLessThan(to)
        expect(from).toBeGreaterThan(intervals[index - 1]?.to ?? -1)
      })
      const covered = Array.from({ length: 1440 }, (_, minute) =>
        intervals.some(({ from, to }) => from <= minute && minute < to),
      )
      expect(covered).toEqual(openMinutes(office, date))
    }),
    { numRuns: 300 },
  )
})

test('the next opening is the first open minute after a closed one, asked minute by minute', () => {
  fc.assert(
    fc.property(anyOffice, anyMoment, (office, moment) => {
      const status = serviceStatusAt(office, instantOf(moment.date, moment.minute), createCalendar(office.table))
      const expected = nextOpening(office, moment, searchedDays)
      // What lies past the oracle's horizon it cannot judge.
      const horizon = instantOf(dateAfter(moment.date, searchedDays + 1), 0)
      expect(status.next === null || status.next < horizon ? status.next : null).toBe(expected)
    }),
    { numRuns: 300 },
  )
})

test('an office is open exactly in its open minutes, and what it says until is when that changes', () => {
  fc.assert(
    fc.property(anyOffice, anyMoment, (office, { date, minute }) => {
      const open = openMinutes(office, date)
      const status = serviceStatusAt(office, instantOf(date, minute), createCalendar(office.table))
      expect(status.state === 'open').toBe(open[minute])
      if (status.state === 'open') {
        const closing = open.indexOf(false, minute)
        expect(status.until).toBe(instantOf(date, closing))
        expect(status.closingSoon).toBe(closing - minute <= 30)
      } else {
        expect(status.until).toBe(status.next)
        const breaks = open.slice(0, minute).includes(true) && open.slice(minute).includes(true)
        expect(status.state).toBe(breaks ? 'break' : 'closed')
      }
    }),
    { numRuns: 300 },
  )
})

test('an answer past the published calendar is provisional, whatever the office', () => {
  fc.assert(
    fc.property(anyOffice, fc.integer({ min: 1, max: 2000 }), (office, days) => {
      const date = dateAfter('2026-12-31', days)
      expect(serviceDayOf(office, date, createCalendar(office.table)).provisional).toBe(true)
    }),
  )
})
