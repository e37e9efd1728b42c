import fc from 'fast-check'
import { createCalendar } from '#mock/engine/calendar.ts'
import { serviceDaysBetween } from '#mock/engine/service-hours.ts'
import { serviceStatusAt } from '#mock/engine/service-status.ts'
import type { ServiceDay, ServiceStatus } from '#types/service-hours.ts'
import { at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { anyDate, anyMoment, anyOffice } from './any-office.ts'
import { dateAfter, type NaiveOffice, nextClosing, nextOpening, openMinutes } from './naive-hours.ts'

// Random offices, asked at random minutes, against an oracle that goes minute by minute.

const searchedDays = 70

const instantOf = (date: string, minute: number): string => later(at(`${date} 00:00`), minute)

const dayOf = (office: NaiveOffice, date: string): ServiceDay => {
  const [day] = serviceDaysBetween(office, { from: date, to: date }, createCalendar(office.table))
  if (day === undefined) throw new Error(`No day for ${date}`)
  return day
}

const statusOf = (office: NaiveOffice, date: string, minute: number): ServiceStatus =>
  serviceStatusAt(office, instantOf(date, minute), createCalendar(office.table))

/** What lies past the oracle's horizon it cannot judge. */
const withinHorizon = (moment: string | null, date: string): string | null =>
  moment !== null && moment < instantOf(dateAfter(date, searchedDays + 1), 0) ? moment : null

test('the intervals of a day are ordered and apart, and cover the minutes in which the rules say open', () => {
  fc.assert(
    fc.property(anyOffice, anyDate, (office, date) => {
      const { intervals } = dayOf(office, date)
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

test('the last admission of an interval is as long before its end as the source says, and never before its start', () => {
  fc.assert(
    fc.property(anyOffice, anyDate, (office, date) => {
      const before = office.hours.lastAdmissionBefore
      for (const { from, to, lastAdmission } of dayOf(office, date).intervals) {
        expect(lastAdmission).toBe(before === null ? undefined : Math.max(from, to - before))
      }
    }),
    { numRuns: 200 },
  )
})

test('the next opening is the first open minute after a closed one, asked minute by minute', () => {
  fc.assert(
    fc.property(anyOffice, anyMoment, (office, { date, minute }) => {
      const expected = nextOpening(office, { date, minute }, searchedDays)
      expect(withinHorizon(statusOf(office, date, minute).next, date)).toBe(expected)
    }),
    { numRuns: 300 },
  )
})

test('an office is open exactly in its open minutes, and what it says until is when that changes', () => {
  fc.assert(
    fc.property(anyOffice, anyMoment, (office, { date, minute }) => {
      const open = openMinutes(office, date)
      const status = statusOf(office, date, minute)
      expect(status.state === 'open').toBe(open[minute])
      if (status.state === 'open') {
        const closing = nextClosing(office, { date, minute }, searchedDays)
        expect(withinHorizon(status.until, date)).toBe(closing)
        expect(status.closingSoon).toBe(closing !== null && closing <= instantOf(date, minute + 30))
      } else {
        expect(status.until).toBe(status.next)
        const breaks = open.slice(0, minute).includes(true) && open.slice(minute).includes(true)
        expect(status.state).toBe(breaks ? 'break' : 'closed')
        expect(status.lastAdmission).toBeNull()
      }
    }),
    { numRuns: 300 },
  )
})

test('just before and at every boundary of a day the answer is the one of that side', () => {
  fc.assert(
    fc.property(anyOffice, anyDate, (office, date) => {
      const open = openMinutes(office, date)
      for (const { from, to } of dayOf(office, date).intervals) {
        if (from > 0) {
          expect(statusOf(office, date, from - 1).state).not.toBe('open')
          expect(statusOf(office, date, from - 1).next).toBe(instantOf(date, from))
        }
        expect(statusOf(office, date, from).state).toBe('open')
        expect(statusOf(office, date, to - 1).state).toBe('open')
        if (to < 1440) {
          expect(statusOf(office, date, to - 1).until).toBe(instantOf(date, to))
          expect(statusOf(office, date, to).state).toBe(open.slice(to).includes(true) ? 'break' : 'closed')
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('open after the last admission is said with that reason, and before it with the one of the day', () => {
  fc.assert(
    fc.property(anyOffice, anyMoment, (office, { date, minute }) => {
      const status = statusOf(office, date, minute)
      const day = dayOf(office, date)
      const passed = status.lastAdmission !== null && status.lastAdmission <= status.at
      expect(status.because).toEqual(
        passed
          ? { ...day.because, rule: 'last-admission-passed', name: null, date: null, citation: office.hours.citation }
          : day.because,
      )
    }),
    { numRuns: 300 },
  )
})

test('an answer past the published calendar is provisional, whatever the office', () => {
  fc.assert(
    fc.property(
      anyOffice,
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 0, max: 1439 }),
      (office, days, minute) => {
        const date = dateAfter('2026-12-31', days)
        expect(dayOf(office, date).provisional).toBe(true)
        const status = statusOf(office, date, minute)
        expect(status.provisional).toBe(true)
        expect(status.nextProvisional).toBe(status.next !== null)
      },
    ),
  )
})
