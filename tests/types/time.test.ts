import fc from 'fast-check'
import { instant, interval, localDate, minutes, weekday } from '#types/time.ts'

const isDate = (text: string): boolean => localDate.safeParse(text).success
const isInstant = (text: string): boolean => instant.safeParse(text).success

test('every date of the calendar is a date, and nothing that JavaScript would have to mend', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1970, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const mended = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
        expect(isDate(text)).toBe(mended === text)
      },
    ),
    { numRuns: 2000 },
  )
})

test('leap days are dates in leap years only', () => {
  expect(['2028-02-29', '2000-02-29'].map(isDate)).toEqual([true, true])
  expect(['2026-02-29', '2100-02-29', '2026-02-30'].map(isDate)).toEqual([false, false, false])
})

test('a date is written with ten characters and nothing around them', () => {
  expect(['2026-1-1', '2026/01/01', ' 2026-01-01', '2026-01-01T00:00:00+08:00', ''].map(isDate)).toEqual(
    Array.from({ length: 5 }, () => false),
  )
})

test('an instant is a date and a time to the second at +08:00', () => {
  expect(['2026-10-01T00:00:00+08:00', '2026-10-01T23:59:59+08:00'].map(isInstant)).toEqual([true, true])
})

test.each([
  '2026-10-01T24:00:00+08:00',
  '2026-10-01T09:60:00+08:00',
  '2026-10-01T09:00:60+08:00',
  '2026-02-29T09:00:00+08:00',
  '2026-10-01T09:00:00Z',
  '2026-10-01T09:00:00+09:00',
  '2026-10-01T09:00:00.000+08:00',
  '2026-10-01T09:00+08:00',
  '2026-10-01 09:00:00+08:00',
  '2026-10-01T09:00:00+08:00 ',
])('%s is no instant', (text) => {
  expect(isInstant(text)).toBe(false)
})

test('minutes run from midnight to midnight, weekdays from Monday 1 to Sunday 7', () => {
  expect([-1, 0, 1440, 1441, 9.5].map((value) => minutes.safeParse(value).success)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
  expect([0, 1, 7, 8].map((value) => weekday.safeParse(value).success)).toEqual([false, true, true, false])
})

test('an interval ends after it begins', () => {
  expect(interval.safeParse({ from: 540, to: 720 }).success).toBe(true)
  expect(interval.safeParse({ from: 540, to: 540 }).success).toBe(false)
  expect(interval.safeParse({ from: 720, to: 540 }).success).toBe(false)
})
