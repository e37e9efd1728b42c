import fc from 'fast-check'
import {
  addDays,
  countDates,
  dateOf,
  datesBetween,
  dayNumber,
  isLastInMonth,
  monthDayOf,
  nthInMonth,
  weekdayOf,
} from '#mock/engine/days.ts'

const msPerDay = 86_400_000
const firstDay = Date.UTC(1970, 0, 1) / msPerDay
const lastDay = Date.UTC(2100, 11, 31) / msPerDay

/** The date of a day number by JavaScript's own calendar. */
const written = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10)

const anyDay = fc.integer({ min: firstDay, max: lastDay })

test('every date from 1970 to 2100 has the day number that Date.UTC gives it, and back', () => {
  const wrong: string[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = written(day)
    if (dayNumber(date) !== day || dateOf(day) !== date) wrong.push(date)
  }
  expect(wrong).toEqual([])
})

test('every date from 1970 to 2100 has the weekday of the UTC calendar, Monday 1 to Sunday 7', () => {
  const wrong: string[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    const sundayFirst = new Date(day * msPerDay).getUTCDay()
    if (weekdayOf(day) !== (sundayFirst === 0 ? 7 : sundayFirst)) wrong.push(written(day))
  }
  expect(wrong).toEqual([])
})

test('adding days agrees with Date.UTC, forwards and backwards', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
      expect(addDays(written(day), days)).toBe(written(day + days))
    }),
  )
})

test('days before 1970 are counted too', () => {
  expect(dayNumber('1969-12-31')).toBe(-1)
  expect(dateOf(-1)).toBe('1969-12-31')
  expect(weekdayOf(-1)).toBe(3)
})

test('a leap day lies between 28 February and 1 March, also in 2000 and not in 2100', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2000-02-28', 1)).toBe('2000-02-29')
  expect(addDays('2100-02-28', 1)).toBe('2100-03-01')
})

test('the first seven days of a month are the first of their weekday, the next seven the second', () => {
  const dates = ['2026-11-01', '2026-11-07', '2026-11-08', '2026-11-14', '2026-11-29']
  expect(dates.map((date) => nthInMonth(dayNumber(date)))).toEqual([1, 1, 2, 2, 5])
})

test('a date is the last of its weekday in the month when no other follows', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const month = written(day).slice(0, 7)
      const another = [1, 2, 3, 4, 5].some((weeks) => written(day + weeks * 7).startsWith(month))
      expect(isLastInMonth(day)).toBe(!another)
    }),
  )
})

test('a range holds both its ends, in order; a range that ends before it begins is empty', () => {
  expect(datesBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
  expect(datesBetween('2026-03-02', '2026-03-02')).toEqual(['2026-03-02'])
  expect(datesBetween('2026-03-02', '2026-03-01')).toEqual([])
})

test('month and day of a date sort like the days of a year', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(monthDayOf(day)).toBe(Number(written(day).slice(5).replace('-', '')))
    }),
  )
})

test('the dates of a range are counted without being written', () => {
  expect(countDates('2026-02-27', '2026-03-02')).toBe(4)
  expect(countDates('2026-03-02', '2026-03-01')).toBe(0)
  expect(countDates('0001-01-01', '9999-12-31')).toBe(3_652_059)
})
