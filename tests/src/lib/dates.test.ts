import { addDays, addMonths, datesOfMonth, daysBetween, secondsBetween, weekdayIndex } from '#src/lib/dates.ts'

test('days and months are counted over the ends of years and in leap years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysBetween('2026-12-31', '2027-03-01')).toBe(60)
  expect(addMonths('2026-11', 2)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
})

test('a month has its own days, and a date its weekday from Monday', () => {
  expect(datesOfMonth('2028-02')).toHaveLength(29)
  expect(datesOfMonth('2026-11').at(-1)).toBe('2026-11-30')
  expect(weekdayIndex('2026-11-23')).toBe(0)
  expect(weekdayIndex('2026-11-29')).toBe(6)
})

test('seconds between two moments are whole, and negative when the other is past', () => {
  expect(secondsBetween('2026-11-23T10:00:00+08:00', '2026-11-23T10:01:30+08:00')).toBe(90)
  expect(secondsBetween('2026-11-23T10:00:00+08:00', '2026-11-23T01:00:00Z')).toBe(-3600)
})
