import { createCalendar } from '#mock/engine/calendar.ts'
import { type HoursSubject, serviceDaysBetween } from '#mock/engine/service-hours.ts'
import type { DatedHours, ServiceDay, ServiceHours } from '#types/service-hours.ts'
import type { Office } from '#types/office.ts'
import { calendarTable, listed, someHours, spans, weekly, words } from '#tests/support/builders.ts'

const calendar = createCalendar(calendarTable())

const subject = (hours: Partial<ServiceHours> = {}, status: Partial<Office['status']> = {}): HoursSubject => ({
  status: { ...listed, ...status },
  hours: someHours(hours),
})

const dated = (date: string, hours: string, extras: Partial<DatedHours> = {}): DatedHours => ({
  from: date,
  to: date,
  intervals: spans(hours),
  reason: words('系统升级', 'System upgrade'),
  windowId: null,
  citation: null,
  ...extras,
})

const onDay = (of: HoursSubject, date: string): ServiceDay => {
  const [day] = serviceDaysBetween(of, { from: date, to: date }, calendar)
  if (day === undefined) throw new Error(`No day for ${date}`)
  return day
}
const ruleOn = (of: HoursSubject, date: string): string => onDay(of, date).because.rule

describe('1. the status of the office is stronger than anything', () => {
  const moved = subject(
    { exceptions: [dated('2025-10-09', '09:00-12:00')] },
    { state: 'moving', lastDay: '2025-09-30' },
  )

  test('an office that moved keeps its hours on its last day and has none after it', () => {
    expect(ruleOn(moved, '2025-09-30')).toBe('weekly-hours')
    expect(onDay(moved, '2025-10-09')).toMatchObject({
      kind: 'closure',
      intervals: [],
      because: { rule: 'office-moved' },
    })
    expect(onDay(moved, '2025-10-09').because.date).toBe('2025-09-30')
  })

  test('a withdrawn office without dates is closed on every date', () => {
    expect(ruleOn(subject({}, { state: 'withdrawn' }), '2026-11-23')).toBe('office-withdrawn')
  })

  test('an office withdrawn from a date keeps its hours until the day before', () => {
    const withdrawn = subject({}, { state: 'withdrawn', from: '2026-11-24' })
    expect(ruleOn(withdrawn, '2026-11-23')).toBe('weekly-hours')
    expect(ruleOn(withdrawn, '2026-11-24')).toBe('office-withdrawn')
  })

  test('an office withdrawn after a last day keeps its hours on that day', () => {
    const withdrawn = subject({}, { state: 'withdrawn', lastDay: '2026-11-23' })
    expect(ruleOn(withdrawn, '2026-11-23')).toBe('weekly-hours')
    expect(ruleOn(withdrawn, '2026-11-24')).toBe('office-withdrawn')
  })

  test('an office that opens on a date is not open yet before it, and says when', () => {
    const opening = subject({}, { state: 'opening', from: '2025-10-09' })
    expect(onDay(opening, '2025-10-08').because).toMatchObject({ rule: 'office-not-open-yet', date: '2025-10-09' })
    expect(ruleOn(opening, '2025-10-09')).toBe('weekly-hours')
  })

  test('an office not open yet, with no date, is closed', () => {
    expect(ruleOn(subject({}, { state: 'not-open-yet' }), '2026-11-23')).toBe('office-not-open-yet')
  })

  test('the status decides even where no hours are published', () => {
    const moved = { status: { ...listed, state: 'moving' as const, lastDay: '2025-09-30' }, hours: null }
    expect(ruleOn(moved, '2026-11-23')).toBe('office-moved')
  })
})

describe('2. dated closures and special hours', () => {
  test('a closure closes an ordinary weekday, on its first and last day and not beyond', () => {
    const closing = subject({ exceptions: [dated('2026-11-24', '', { to: '2026-11-25' })] })
    expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((date) => ruleOn(closing, date))).toEqual([
      'weekly-hours',
      'closure',
      'closure',
      'weekly-hours',
    ])
    expect(onDay(closing, '2026-11-24').because.name?.en).toBe('System upgrade')
  })

  test('special hours open an office on a public holiday', () => {
    const special = subject({ exceptions: [dated('2026-10-02', '10:00-11:00')] })
    expect(onDay(special, '2026-10-02')).toMatchObject({ kind: 'special', intervals: spans('10:00-11:00') })
  })

  test('a closure is stronger than a make-up day', () => {
    const hours = { patterns: [weekly('09:00-12:00', { basis: 'working-days' })] }
    const closing = subject({ ...hours, exceptions: [dated('2026-10-10', '')] })
    expect(ruleOn(closing, '2026-10-10')).toBe('closure')
  })

  test('the closure of one window does not close the office', () => {
    const closing = subject({ exceptions: [dated('2026-11-24', '', { windowId: '1' })] })
    expect(ruleOn(closing, '2026-11-24')).toBe('weekly-hours')
  })
})

describe('3. public holidays and make-up days', () => {
  const workingDays = subject({ patterns: [weekly('09:00-12:00 13:00-17:00', { basis: 'working-days' })] })

  test('a public holiday closes an office and names the holiday', () => {
    expect(onDay(subject(), '2026-10-02')).toMatchObject({ kind: 'holiday', intervals: [] })
    expect(onDay(subject(), '2026-10-02').because).toMatchObject({
      rule: 'public-holiday',
      name: { en: 'National Day' },
    })
  })

  test('where holidays are announced separately, the answer says so', () => {
    expect(ruleOn(subject({ onHolidays: 'announced-separately' }), '2026-10-02')).toBe('holiday-announced-separately')
  })

  test('hours stated as working days hold on a make-up Saturday and Sunday, with the reason', () => {
    for (const date of ['2026-10-10', '2026-09-20', '2025-10-11']) {
      const day = onDay(workingDays, date)
      expect(day).toMatchObject({ kind: 'make-up', intervals: spans('09:00-12:00 13:00-17:00') })
      expect(day.because.rule).toBe('make-up-day')
    }
  })

  test('hours stated as Monday to Friday do not hold on a make-up day, which keeps its badge', () => {
    expect(onDay(subject(), '2026-10-10')).toMatchObject({ kind: 'rest', intervals: [], national: { kind: 'work' } })
  })

  test('an office that states weekdays follows its Saturday hours on a make-up Saturday', () => {
    const saturdays = subject({ patterns: [weekly('09:00-17:00'), weekly('09:00-13:00', { days: [6] })] })
    expect(onDay(saturdays, '2026-10-10')).toMatchObject({ kind: 'working', intervals: spans('09:00-13:00') })
    expect(ruleOn(saturdays, '2026-09-20')).toBe('weekly-rest')
  })

  test('working-day hours that differ by weekday give a make-up day the first of them', () => {
    const patterns = [
      weekly('09:00-12:00', { basis: 'working-days', days: [1, 2] }),
      weekly('10:00-12:00', { basis: 'working-days', days: [3, 4, 5] }),
    ]
    expect(onDay(subject({ patterns }), '2026-10-10').intervals).toEqual(spans('09:00-12:00'))
  })

  test('working-day hours stated in two lines both hold on a make-up day', () => {
    const patterns = [
      weekly('09:00-12:00', { basis: 'working-days' }),
      weekly('13:00-17:00', { basis: 'working-days' }),
    ]
    expect(onDay(subject({ patterns }), '2026-10-10').intervals).toEqual(spans('09:00-12:00 13:00-17:00'))
  })

  test('a make-up day before the hours are valid is not worked', () => {
    const later = subject({ patterns: [weekly('09:00-12:00', { basis: 'working-days', validFrom: '2025-10-09' })] })
    expect(ruleOn(later, '2025-09-28')).toBe('weekly-rest')
  })
})

describe('4. the nth weekday of a month', () => {
  const nth = (which: number, hours: string) => ({
    kind: 'nth-weekday' as const,
    nth: which,
    day: 6,
    intervals: spans(hours),
    validFrom: null,
    validTo: null,
    season: null,
  })

  test('a second Saturday 9–13 opens that Saturday alone', () => {
    const second = subject({ patterns: [weekly('09:00-17:00'), nth(2, '09:00-13:00')] })
    const saturdays = ['2026-11-07', '2026-11-14', '2026-11-21', '2026-11-28']
    expect(saturdays.map((date) => ruleOn(second, date))).toEqual([
      'weekly-rest',
      'nth-weekday',
      'weekly-rest',
      'weekly-rest',
    ])
    expect(onDay(second, '2026-11-14').intervals).toEqual(spans('09:00-13:00'))
  })

  test('the last Saturday is the last, whether fourth or fifth', () => {
    const last = subject({ patterns: [nth(-1, '09:00-13:00')] })
    expect(['2026-10-24', '2026-10-31', '2026-11-28'].map((date) => ruleOn(last, date))).toEqual([
      'weekly-rest',
      'nth-weekday',
      'nth-weekday',
    ])
  })

  test('a rest on the nth weekday is stronger than the weekly hours', () => {
    const resting = subject({ patterns: [weekly('09:00-17:00', { days: [6] }), nth(2, '')] })
    expect(onDay(resting, '2026-11-14')).toMatchObject({
      kind: 'rest',
      intervals: [],
      because: { rule: 'nth-weekday' },
    })
  })
})

describe('5. weekly hours', () => {
  test('a weekend without hours is a rest day', () => {
    expect(onDay(subject(), '2026-11-21')).toMatchObject({ kind: 'rest', because: { rule: 'weekly-rest' } })
  })

  test('hours hold from their first to their last valid day', () => {
    const season = subject({ patterns: [weekly('09:00-12:00', { validFrom: '2026-11-24', validTo: '2026-11-25' })] })
    expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((date) => onDay(season, date).kind)).toEqual([
      'rest',
      'working',
      'working',
      'rest',
    ])
  })

  test('hours stated in several lines come in order, and touching ones are one opening', () => {
    const split = subject({ patterns: [weekly('13:00-17:00'), weekly('09:00-10:00'), weekly('10:00-12:00')] })
    expect(onDay(split, '2026-11-23').intervals).toEqual(spans('09:00-12:00 13:00-17:00'))
  })
})

test('without published hours a day is unpublished, and no hours are made up', () => {
  expect(onDay({ status: listed, hours: null }, '2026-11-23')).toMatchObject({
    kind: 'unpublished',
    intervals: [],
    because: { rule: 'hours-unpublished' },
  })
})

test('a day past the published calendar is provisional, a statutory holiday of that year is not', () => {
  expect(onDay(subject(), '2027-02-22')).toMatchObject({ kind: 'working', provisional: true })
  expect(onDay(subject(), '2027-01-01')).toMatchObject({ kind: 'holiday', provisional: false })
})
