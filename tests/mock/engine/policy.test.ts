import fc from 'fast-check'
import { createCalendar } from '#mock/engine/calendar.ts'
import {
  type BookedByDocument,
  cancelDeadline,
  limitReached,
  restMinutes,
  suspendedUntil,
} from '#mock/engine/policy.ts'
import { aPolicy, at, calendarTable } from '#tests/support/builders.ts'

const policy = aPolicy()
const today = '2026-11-23'

const active = (itemId: BookedByDocument['itemId']): BookedByDocument => ({ itemId, active: true, missedOn: null })
const missed = (missedOn: string): BookedByDocument => ({ itemId: 'work-permit', active: false, missedOn })
const over: BookedByDocument = { itemId: 'residence-permit', active: false, missedOn: null }

const dates = (count: number): readonly string[] =>
  ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].slice(0, count)

const reached = (booked: readonly BookedByDocument[]): string | null =>
  limitReached(booked, { itemId: 'residence-permit', today }, policy)

describe('limits of one document', () => {
  test('nothing booked is no limit, and what is over does not count', () => {
    expect(reached([])).toBeNull()
    expect(reached([over, over, over, over])).toBeNull()
  })

  test('one active appointment for an item is the most', () => {
    expect(reached([active('residence-permit')])).toBe('limit-per-item')
    expect(reached([active('work-permit')])).toBeNull()
  })

  test('three active ones in all are the most', () => {
    expect(reached([active('work-permit'), active('joint-permits')])).toBeNull()
    expect(reached([active('work-permit'), active('joint-permits'), active('high-end-talent-letter')])).toBe(
      'limit-per-document',
    )
  })

  test('a suspension is said before any limit', () => {
    const noShows = ['2026-09-01', '2026-10-12', '2026-11-02'].map(missed)
    expect(reached([...noShows, active('residence-permit')])).toBe('suspended')
  })
})

describe('suspension after no-shows', () => {
  const until = (dates: readonly string[], on: string): string | null => suspendedUntil(dates.map(missed), policy, on)

  test('two are forgiven', () => {
    expect(until(['2026-11-01', '2026-11-02'], today)).toBeNull()
  })

  test('the third suspends for ninety days from that day, in whatever order they are read', () => {
    expect(until(['2026-11-02', '2026-09-01', '2026-10-12'], today)).toBe('2027-01-31')
  })

  test('no-shows a year apart do not add up: only those within the period count', () => {
    expect(until(['2025-11-01', '2026-10-12', '2026-11-02'], today)).toBeNull()
    expect(until(['2025-11-03', '2026-10-12', '2026-11-02'], today)).toBe('2027-01-31')
    expect(suspendedUntil(dates(3).map(missed), aPolicy({ noShowPeriodDays: 1 }), today)).toBeNull()
  })

  test('the fourth is the first of a new count: what was paid for is over', () => {
    expect(until(['2026-06-01', '2026-06-02', '2026-06-03', '2026-11-02'], today)).toBeNull()
    expect(until(['2026-06-01', '2026-06-02', '2026-06-03', '2026-10-01', '2026-10-12', '2026-11-02'], today)).toBe(
      '2027-01-31',
    )
  })

  test('ends on its last day', () => {
    const dates = ['2026-09-01', '2026-10-12', '2026-11-02']
    expect(until(dates, '2027-01-30')).toBe('2027-01-31')
    expect(until(dates, '2027-01-31')).toBeNull()
  })
})

describe('the deadline for changes', () => {
  const calendar = createCalendar(calendarTable())
  const deadline = (start: string): string => cancelDeadline(at(start), policy, calendar)

  test('is 18:00 on the working day before', () => {
    expect(deadline('2026-11-24 09:00')).toBe(at('2026-11-23 18:00'))
  })

  test('is a Friday for a Monday, and lies before the holidays for the day after them', () => {
    expect(deadline('2026-11-23 09:00')).toBe(at('2026-11-20 18:00'))
    expect(deadline('2026-10-08 09:00')).toBe(at('2026-09-30 18:00'))
  })

  test('is a make-up Saturday where that is the working day before', () => {
    expect(deadline('2026-10-12 09:00')).toBe(at('2026-10-10 18:00'))
  })
})

test('a cancelled place rests at least 20 and at most 60 whole minutes, and each of them can be', () => {
  const anyByte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(anyByte, (byte) => {
      const minutes = restMinutes(byte / 256, policy)
      expect(Number.isInteger(minutes)).toBe(true)
      expect(minutes).toBeGreaterThanOrEqual(20)
      expect(minutes).toBeLessThanOrEqual(60)
    }),
  )
  const all = new Set(Array.from({ length: 256 }, (_, byte) => restMinutes(byte / 256, policy)))
  expect(all.size).toBe(41)
})
