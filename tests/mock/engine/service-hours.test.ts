import { aCitation, listed, spans, weekly, words } from '#tests/support/builders.ts'
import { dated, onDay, ruleOn, subject } from './hours-asked.ts'

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

  test('a withdrawal from a date names the last day of service', () => {
    const withdrawn = subject({}, { state: 'withdrawn', from: '2026-11-24' })
    expect(onDay(withdrawn, '2026-11-24').because.date).toBe('2026-11-23')
  })

  test('an office that moves from a date keeps its hours until the day before', () => {
    const moving = subject({}, { state: 'moving', from: '2026-11-24' })
    expect(ruleOn(moving, '2026-11-23')).toBe('weekly-hours')
    expect(onDay(moving, '2026-11-24').because).toMatchObject({ rule: 'office-moved', date: '2026-11-23' })
  })

  test('an office that is moving, with no date yet, keeps its hours', () => {
    expect(ruleOn(subject({}, { state: 'moving' }), '2026-11-23')).toBe('weekly-hours')
  })

  test('a reason of the status names its source', () => {
    const withdrawn = subject({}, { state: 'withdrawn', citation: aCitation(9) })
    expect(onDay(withdrawn, '2026-11-23').because.citation).toEqual(aCitation(9))
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

  test('what staff announce comes before what the data holds, and names its own reason', () => {
    const hours = { exceptions: [dated('2026-11-24', '10:00-11:00')] }
    const announced = [dated('2026-11-24', '', { reason: words('停电', 'Power cut') })]
    expect(onDay({ ...subject(hours), announced }, '2026-11-24')).toMatchObject({
      kind: 'closure',
      because: { rule: 'closure', name: { en: 'Power cut' } },
    })
  })

  test('a closure holds where no hours are published too', () => {
    const announced = [dated('2026-11-24', '')]
    const unpublished = { status: listed, hours: null, announced }
    expect(ruleOn(unpublished, '2026-11-24')).toBe('closure')
    expect(ruleOn(unpublished, '2026-11-25')).toBe('hours-unpublished')
  })

  test('the closure of one window does not close the office', () => {
    const closing = subject({ exceptions: [dated('2026-11-24', '', { windowId: '1' })] })
    expect(ruleOn(closing, '2026-11-24')).toBe('weekly-hours')
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
