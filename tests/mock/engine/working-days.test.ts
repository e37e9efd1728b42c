import fc from 'fast-check'
import { createCalendar } from '#mock/engine/calendar.ts'
import { addWorkingDays, countWorkingDays, latestSafeDate, workingDaysBetween } from '#mock/engine/working-days.ts'
import { calendarTable } from '#tests/support/builders.ts'
import { plusDays, worksBy, written } from './naive-working-days.ts'

const table = calendarTable()
const calendar = createCalendar(table)

const works = worksBy(table)

const anyDate = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 86_400_000, max: Date.UTC(2028, 11, 31) / 86_400_000 })
  .map(written)
const anyLimit = fc.integer({ min: 0, max: 60 })

describe('worked values', () => {
  test('accepted 2026-09-30, the 5th working day is 2026-10-13 and the 7th 2026-10-15', () => {
    expect(addWorkingDays('2026-09-30', 5, calendar)).toBe('2026-10-13')
    expect(addWorkingDays('2026-09-30', 7, calendar)).toBe('2026-10-15')
  })

  test('a permit that ends 2026-10-31, limit 7, margin 5: accepted by 2026-10-14', () => {
    expect(latestSafeDate('2026-10-31', { limitDays: 7, marginDays: 5 }, calendar)).toEqual({
      date: '2026-10-14',
      provisional: false,
    })
  })

  test('with nothing to count, the latest safe date is the last working day up to the expiry', () => {
    const lastWorkingDay = (expiry: string) => latestSafeDate(expiry, { limitDays: 0, marginDays: 0 }, calendar).date
    expect(lastWorkingDay('2026-10-31')).toBe('2026-10-30')
    expect(lastWorkingDay('2026-10-10')).toBe('2026-10-10')
    expect(lastWorkingDay('2026-10-07')).toBe('2026-09-30')
  })
})

test('a latest safe date is provisional as soon as a day up to the expiry is', () => {
  const limit = { limitDays: 7, marginDays: 5 }
  expect(latestSafeDate('2026-12-31', limit, calendar).provisional).toBe(false)
  expect(latestSafeDate('2027-01-01', limit, calendar)).toEqual({ date: '2026-12-15', provisional: false })
  expect(latestSafeDate('2027-01-02', limit, calendar)).toEqual({ date: '2026-12-15', provisional: true })
  expect(latestSafeDate('2027-01-04', limit, calendar)).toEqual({ date: '2026-12-16', provisional: true })
})

test('the count says of every date whether it was counted and why', () => {
  const days = countWorkingDays('2026-09-30', 5, calendar)
  expect(days.map(({ date, day, reason }) => [date, day, reason])).toEqual([
    ['2026-09-30', 0, 'acceptance'],
    ['2026-10-01', null, 'public-holiday'],
    ['2026-10-02', null, 'public-holiday'],
    ['2026-10-03', null, 'public-holiday'],
    ['2026-10-04', null, 'public-holiday'],
    ['2026-10-05', null, 'public-holiday'],
    ['2026-10-06', null, 'public-holiday'],
    ['2026-10-07', null, 'public-holiday'],
    ['2026-10-08', 1, 'working-day'],
    ['2026-10-09', 2, 'working-day'],
    ['2026-10-10', 3, 'make-up-day'],
    ['2026-10-11', null, 'weekend'],
    ['2026-10-12', 4, 'working-day'],
    ['2026-10-13', 5, 'working-day'],
  ])
})

test('a count that runs into an unpublished year marks those dates provisional', () => {
  const days = countWorkingDays('2026-12-30', 4, calendar)
  expect(days.map(({ date, provisional }) => [date, provisional])).toEqual([
    ['2026-12-30', false],
    ['2026-12-31', false],
    ['2027-01-01', false],
    ['2027-01-02', true],
    ['2027-01-03', true],
    ['2027-01-04', true],
    ['2027-01-05', true],
    ['2027-01-06', true],
  ])
})

test('a limit of no days ends on the day of acceptance', () => {
  expect(addWorkingDays('2026-10-03', 0, calendar)).toBe('2026-10-03')
  expect(countWorkingDays('2026-10-03', 0, calendar)).toHaveLength(1)
})

test('adding N working days and then counting gives N', () => {
  fc.assert(
    fc.property(anyDate, anyLimit, (date, limit) => {
      expect(workingDaysBetween(date, addWorkingDays(date, limit, calendar), calendar)).toBe(limit)
    }),
  )
})

test('counting agrees with a walk over the table', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5, max: 60 }), (from, days) => {
      const walked = Array.from({ length: Math.max(0, days) }, (_, index) => plusDays(from, index + 1)).filter(works)
      expect(workingDaysBetween(from, plusDays(from, days), calendar)).toBe(walked.length)
    }),
  )
})

test('the last day of a count is a working day, and is where adding ends', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, limit) => {
      const last = countWorkingDays(date, limit, calendar).at(-1)
      expect(last?.day).toBe(limit)
      expect(last?.date).toBe(addWorkingDays(date, limit, calendar))
      expect(works(last?.date ?? '')).toBe(true)
    }),
  )
})

test('a count leaves no date out, and numbers exactly the working ones', () => {
  fc.assert(
    fc.property(anyDate, anyLimit, (date, limit) => {
      const days = countWorkingDays(date, limit, calendar)
      expect(days.map((day) => day.date)).toEqual(days.map((_, index) => plusDays(date, index)))
      expect(days.slice(1).every((day) => (day.day !== null) === works(day.date))).toBe(true)
    }),
  )
})

test('from the latest safe date the limit and the margin end by the expiry; from the next working day they do not', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 10 }), (expiry, limit, margin) => {
      const { date: safe } = latestSafeDate(expiry, { limitDays: limit, marginDays: margin }, calendar)
      expect(addWorkingDays(safe, limit + margin, calendar) <= expiry).toBe(true)
      expect(addWorkingDays(addWorkingDays(safe, 1, calendar), limit + margin, calendar) > expiry).toBe(true)
    }),
  )
})
