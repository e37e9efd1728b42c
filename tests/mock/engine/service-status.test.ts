import { createCalendar } from '#mock/engine/calendar.ts'
import type { HoursSubject } from '#mock/engine/service-hours.ts'
import { serviceStatusAt } from '#mock/engine/service-status.ts'
import type { ServiceStatus } from '#types/service-hours.ts'
import { at, aCitation, calendarTable, listed, spans, weekly, words } from '#tests/support/builders.ts'
import { subject } from './hours-asked.ts'

const calendar = createCalendar(calendarTable())

const statusAt = (of: HoursSubject, moment: string): ServiceStatus =>
  serviceStatusAt(of, moment.length === 16 ? at(moment) : moment, calendar)

const hall = subject()

describe('around every boundary of an ordinary Monday, 9–12 and 13–17', () => {
  test.each([
    ['2026-11-23 08:59', 'closed', '2026-11-23 09:00'],
    ['2026-11-23 09:00', 'open', '2026-11-23 12:00'],
    ['2026-11-23 09:01', 'open', '2026-11-23 12:00'],
    ['2026-11-23 11:59', 'open', '2026-11-23 12:00'],
    ['2026-11-23 12:00', 'break', '2026-11-23 13:00'],
    ['2026-11-23 12:59', 'break', '2026-11-23 13:00'],
    ['2026-11-23 13:00', 'open', '2026-11-23 17:00'],
    ['2026-11-23 16:59', 'open', '2026-11-23 17:00'],
    ['2026-11-23 17:00', 'closed', '2026-11-24 09:00'],
    ['2026-11-23 23:59', 'closed', '2026-11-24 09:00'],
    ['2026-11-24 00:00', 'closed', '2026-11-24 09:00'],
  ])('at %s it is %s until %s', (moment, state, until) => {
    expect(statusAt(hall, moment)).toMatchObject({ state, until: at(until) })
  })

  test('the last second before opening is closed, the last before closing open', () => {
    expect(statusAt(hall, '2026-11-23T08:59:59+08:00').state).toBe('closed')
    expect(statusAt(hall, '2026-11-23T16:59:59+08:00').state).toBe('open')
  })

  test('while open, next is the opening after the break, then that of the next day', () => {
    expect(statusAt(hall, '2026-11-23 10:00').next).toBe(at('2026-11-23 13:00'))
    expect(statusAt(hall, '2026-11-23 14:00').next).toBe(at('2026-11-24 09:00'))
  })
})

describe('closing soon', () => {
  test('begins thirty minutes before closing, and before a break', () => {
    expect(statusAt(hall, '2026-11-23 16:29').closingSoon).toBe(false)
    expect(statusAt(hall, '2026-11-23 16:30').closingSoon).toBe(true)
    expect(statusAt(hall, '2026-11-23 11:30').closingSoon).toBe(true)
  })

  test('is never said of a closed office', () => {
    expect(statusAt(hall, '2026-11-23 17:00').closingSoon).toBe(false)
    expect(statusAt(hall, '2026-11-23 12:45').closingSoon).toBe(false)
  })
})

describe('the next opening', () => {
  test('is found across a weekend', () => {
    expect(statusAt(hall, '2026-11-20 17:00').next).toBe(at('2026-11-23 09:00'))
  })

  test('is found across National Day: closed on 1 October, opens Thursday the 8th', () => {
    const status = statusAt(hall, '2026-10-01 10:00')
    expect(status).toMatchObject({
      state: 'closed',
      because: { rule: 'public-holiday' },
      until: at('2026-10-08 09:00'),
    })
  })

  test('is a make-up Sunday for hours stated as working days', () => {
    const workingDays = subject({ patterns: [weekly('09:00-12:00', { basis: 'working-days' })] })
    expect(statusAt(workingDays, '2026-09-19 10:00').next).toBe(at('2026-09-20 09:00'))
    expect(statusAt(hall, '2026-09-19 10:00').next).toBe(at('2026-09-21 09:00'))
  })

  test('is the first day of an office that is not open yet', () => {
    const opening = subject({}, { state: 'opening', from: '2025-10-09' })
    expect(statusAt(opening, '2025-09-28 10:00')).toMatchObject({
      state: 'closed',
      because: { rule: 'office-not-open-yet' },
      next: at('2025-10-09 09:00'),
    })
  })

  test('does not exist for an office that has moved or was withdrawn', () => {
    const moved = subject({}, { state: 'moving', lastDay: '2025-09-30' })
    expect(statusAt(moved, '2025-10-01 10:00')).toMatchObject({ state: 'closed', until: null, next: null })
    expect(statusAt(moved, '2025-09-30 17:30').next).toBeNull()
    expect(statusAt(subject({}, { state: 'withdrawn' }), '2026-11-23 10:00').next).toBeNull()
  })

  test('is still there the evening before the last day of an office that will be withdrawn', () => {
    const ending = subject({}, { state: 'withdrawn', lastDay: '2026-11-24' })
    expect(statusAt(ending, '2026-11-23 18:00').next).toBe(at('2026-11-24 09:00'))
    expect(statusAt(ending, '2026-11-24 18:00').next).toBeNull()
  })

  test('is known years ahead, however long before the first day one asks', () => {
    const opening = subject({}, { state: 'opening', from: '2025-10-09' })
    expect(statusAt(opening, '2020-01-01 10:00').next).toBe(at('2025-10-09 09:00'))
    const renewed = subject({
      patterns: [weekly('09:00-12:00', { validTo: '2026-11-20' }), weekly('10:00-12:00', { validFrom: '2029-01-02' })],
    })
    expect(statusAt(renewed, '2026-11-23 10:00').next).toBe(at('2029-01-02 10:00'))
  })

  test('may be on the only day that has hours, or on the last day of hours that run out', () => {
    const special = { reason: words('加开'), windowId: null, citation: null, intervals: spans('10:00-11:00') }
    const once = subject({ patterns: [], exceptions: [{ ...special, from: '2026-11-24', to: '2026-11-24' }] })
    expect(statusAt(once, '2026-11-23 10:00').next).toBe(at('2026-11-24 10:00'))
    expect(statusAt(once, '2026-11-24 09:00').next).toBe(at('2026-11-24 10:00'))
    const ending = subject({ patterns: [weekly('09:00-12:00', { validTo: '2026-11-24' })] })
    expect(statusAt(ending, '2026-11-23 13:00').next).toBe(at('2026-11-24 09:00'))
  })

  test('that lies past the published calendar is provisional, though today is not', () => {
    const status = statusAt(hall, '2026-12-31 18:00')
    expect(status).toMatchObject({ provisional: false, next: at('2027-01-04 09:00'), nextProvisional: true })
    expect(statusAt(hall, '2026-11-23 18:00').nextProvisional).toBe(false)
  })

  test('does not exist when the hours have run out', () => {
    const over = subject({ patterns: [weekly('09:00-12:00', { validTo: '2026-11-20' })] })
    expect(statusAt(over, '2026-11-23 10:00')).toMatchObject({ state: 'closed', until: null, next: null })
  })
})

test('without published hours the state is unpublished, with no moment promised', () => {
  const none: HoursSubject = { status: listed, hours: null }
  expect(statusAt(none, '2026-11-23 10:00')).toMatchObject({ state: 'unpublished', until: null, next: null })
})

test('a state past the published calendar is provisional', () => {
  expect(statusAt(hall, '2027-02-22 10:00')).toMatchObject({ state: 'open', provisional: true })
  expect(statusAt(hall, '2026-11-23 10:00').provisional).toBe(false)
})

describe('last admission', () => {
  const admitting = subject({ lastAdmissionBefore: 30, citation: aCitation(7) })

  test('is said while open, for the interval one is in', () => {
    expect(statusAt(admitting, '2026-11-23 10:00')).toMatchObject({
      state: 'open',
      lastAdmission: at('2026-11-23 11:30'),
      because: { rule: 'weekly-hours' },
    })
    expect(statusAt(admitting, '2026-11-23 14:00').lastAdmission).toBe(at('2026-11-23 16:30'))
  })

  test('once passed leaves the office open until it closes, with that as the reason and its source', () => {
    expect(statusAt(admitting, '2026-11-23T16:29:59+08:00').because.rule).toBe('weekly-hours')
    expect(statusAt(admitting, '2026-11-23 16:30')).toMatchObject({
      state: 'open',
      until: at('2026-11-23 17:00'),
      next: at('2026-11-24 09:00'),
      because: { rule: 'last-admission-passed', citation: { line: 7 } },
    })
  })

  test('is of no closed moment, and of no office whose source gives none', () => {
    expect(statusAt(admitting, '2026-11-23 12:30').lastAdmission).toBeNull()
    expect(statusAt(hall, '2026-11-23 16:45')).toMatchObject({ lastAdmission: null, because: { rule: 'weekly-hours' } })
  })

  test('holds for special hours too, and is never before they begin', () => {
    const special = { from: '2026-11-24', to: '2026-11-24', reason: words('加开'), windowId: null, citation: null }
    const short = subject({ lastAdmissionBefore: 60, exceptions: [{ ...special, intervals: spans('10:00-10:30') }] })
    expect(statusAt(short, '2026-11-24 10:00')).toMatchObject({
      lastAdmission: at('2026-11-24 10:00'),
      because: { rule: 'last-admission-passed' },
    })
  })
})

describe('over midnight', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7]

  test('hours that go on at midnight are one opening', () => {
    const night = subject({ patterns: [weekly('00:00-02:00 22:00-24:00', { days: everyDay })] })
    expect(statusAt(night, '2026-11-23 23:00')).toMatchObject({
      state: 'open',
      until: at('2026-11-24 02:00'),
      next: at('2026-11-24 22:00'),
    })
    expect(statusAt(night, '2026-11-23 23:45').closingSoon).toBe(false)
    expect(statusAt(night, '2026-11-24 01:45').closingSoon).toBe(true)
  })

  test('an office that never closes names no end and no next opening', () => {
    const always = subject({
      patterns: [],
      exceptions: [
        {
          from: '2026-01-01',
          to: '2031-12-31',
          intervals: spans('00:00-24:00'),
          reason: words('全天'),
          windowId: null,
          citation: null,
        },
      ],
    })
    expect(statusAt(always, '2026-11-23 23:45')).toMatchObject({
      state: 'open',
      until: null,
      next: null,
      closingSoon: false,
    })
  })
})
