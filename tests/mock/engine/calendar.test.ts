import { createCalendar, isWorkingDay } from '#mock/engine/calendar.ts'
import { calendarTable } from '#tests/support/builders.ts'

const calendar = createCalendar(calendarTable())
const kindOf = (date: string): string => calendar.dayOf(date).kind

test('National Day week of 2026 is off and 2026-10-10 and 2026-09-20 are make-up working days', () => {
  expect(['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08'].map(kindOf)).toEqual([
    'working',
    'off',
    'off',
    'working',
  ])
  expect(['2026-09-20', '2026-10-10'].map(kindOf)).toEqual(['work', 'work'])
})

test('an ordinary weekend is neither off nor worked', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(kindOf)).toEqual([
    'working',
    'weekend',
    'weekend',
    'working',
  ])
})

test('working days are ordinary weekdays and make-up days, and nothing else', () => {
  const dates = ['2026-11-23', '2026-10-10', '2026-11-21', '2026-10-02']
  expect(dates.map((date) => isWorkingDay(calendar.dayOf(date)))).toEqual([true, true, false, false])
})

test('a listed day carries the name of its holiday', () => {
  expect(calendar.dayOf('2026-10-02').name?.zh).toBe('国庆节')
  expect(calendar.dayOf('2026-10-10').name?.zh).toBe('国庆节')
  expect(calendar.dayOf('2026-11-23').name).toBeNull()
})

test('within the published years no date is provisional, to the last day', () => {
  expect(calendar.dayOf('2026-12-31').provisional).toBe(false)
  expect(calendar.dayOf('2025-01-01').provisional).toBe(false)
})

test('after the published years 2027-01-01 is closed by law and 2027-02-20 is provisional', () => {
  expect(calendar.dayOf('2027-01-01')).toMatchObject({ kind: 'off', provisional: false })
  expect(calendar.dayOf('2027-02-20')).toMatchObject({ kind: 'weekend', provisional: true })
  expect(calendar.dayOf('2027-01-04')).toMatchObject({ kind: 'working', provisional: true })
})

test('before the first published year a date is provisional too', () => {
  expect(calendar.dayOf('2024-12-31')).toMatchObject({ kind: 'working', provisional: true })
})

test('beyond the last statutory year a date is provisional, never a plain working day', () => {
  expect(calendar.dayOf('2040-05-01').provisional).toBe(true)
})

test('by number a day is what it is by date', () => {
  for (const date of ['2024-12-31', '2026-10-10', '2026-11-21', '2027-10-01', '2040-05-01']) {
    expect(calendar.onDay(Date.parse(`${date}T00:00:00Z`) / 86_400_000)).toEqual(calendar.dayOf(date))
  }
})
