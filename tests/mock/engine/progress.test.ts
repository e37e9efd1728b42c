import { createCalendar } from '#mock/engine/calendar.ts'
import { eventOf } from '#mock/engine/clerk.ts'
import { type CaseFacts, dueDate, progressOf } from '#mock/engine/progress.ts'
import type { CaseEvent, Stage } from '#types/progress.ts'
import { aLimit, at, calendarTable } from '#tests/support/builders.ts'

const calendar = createCalendar(calendarTable())

const booked = eventOf('appointment', at('2026-09-20 10:00'))
const accepted: readonly CaseEvent[] = [
  booked,
  eventOf('checked-in', at('2026-09-30 09:30')),
  eventOf('accepted', at('2026-09-30 09:52')),
]

const facts = (extras: Partial<CaseFacts> = {}): CaseFacts => ({
  events: accepted,
  limit: aLimit({ promisedDays: 5, statutoryDays: 7 }),
  delivery: 'posted',
  now: at('2026-09-30 12:00'),
  ...extras,
})

const clockAt = (now: string, extras: Partial<CaseFacts> = {}) =>
  progressOf(facts({ now: at(now), ...extras }), calendar).clock

describe('the clock', () => {
  test('does not run before acceptance', () => {
    expect(clockAt('2026-09-25 10:00', { events: [booked] })).toBeNull()
  })

  test('promises the 5th working day and names the statutory 7th, over National Day', () => {
    expect(clockAt('2026-09-30 12:00')).toMatchObject({
      acceptedOn: '2026-09-30',
      day: 0,
      promised: { date: '2026-10-13', limitDays: 5 },
      statutory: { date: '2026-10-15', limitDays: 7 },
    })
  })

  test('counts no holiday and counts the make-up Saturday', () => {
    expect(clockAt('2026-10-07 12:00')?.day).toBe(0)
    expect(clockAt('2026-10-08 00:00')?.day).toBe(1)
    expect(clockAt('2026-10-10 12:00')?.day).toBe(3)
    expect(clockAt('2026-10-11 12:00')?.day).toBe(3)
  })

  test('is due on the promised date and late by one on the next working day', () => {
    expect(clockAt('2026-10-12 12:00')).toMatchObject({ dueToday: false, daysLate: 0 })
    expect(clockAt('2026-10-13 23:59')).toMatchObject({ dueToday: true, daysLate: 0 })
    expect(clockAt('2026-10-14 00:00')).toMatchObject({ dueToday: false, daysLate: 1 })
    expect(clockAt('2026-10-19 12:00')).toMatchObject({ daysLate: 4 })
  })

  test.each<Stage>(['decided', 'refused', 'withdrawn'])('stops when the case is %s', (stage) => {
    const review = eventOf('under-approval', at('2026-10-08 09:10'))
    const stopped = [...accepted, review, eventOf(stage, at('2026-10-12 15:30'))]
    expect(clockAt('2026-11-23 10:00', { events: stopped })).toMatchObject({
      stopped: true,
      day: 4,
      daysLate: 0,
      dueToday: false,
    })
  })

  test('promises nothing where no source states a limit', () => {
    expect(clockAt('2026-10-12 12:00', { limit: null })).toMatchObject({
      promised: null,
      statutory: null,
      daysLate: null,
    })
    expect(clockAt('2026-10-12 12:00', { limit: aLimit({ promisedDays: null, statutoryDays: 20 }) })).toMatchObject({
      promised: null,
      daysLate: null,
      statutory: { limitDays: 20 },
    })
  })
})

describe('the timeline', () => {
  const timeline = (events: readonly CaseEvent[]) =>
    progressOf(facts({ events }), calendar).timeline.map(({ stage, state }) => `${stage} ${state}`)

  test('shows what is done, what is now and what lies ahead', () => {
    expect(timeline(accepted)).toEqual([
      'appointment done',
      'checked-in done',
      'accepted now',
      'under-approval ahead',
      'decided ahead',
      'document-made ahead',
      'posted ahead',
      'collected ahead',
    ])
  })

  test('has no now and nothing ahead after an end', () => {
    const missed = eventOf('missed', at('2026-09-30 10:00'))
    expect(timeline([booked, missed])).toEqual(['appointment done', 'missed done'])
  })

  test('names the stage of the last event', () => {
    expect(progressOf(facts(), calendar).stage).toBe('accepted')
  })
})

test('a due date that depends on an unpublished year is provisional', () => {
  expect(dueDate({ acceptedOn: '2026-12-20', limitDays: 5, citation: null }, calendar)).toMatchObject({
    date: '2026-12-25',
    provisional: false,
  })
  expect(dueDate({ acceptedOn: '2026-12-30', limitDays: 5, citation: null }, calendar)).toMatchObject({
    date: '2027-01-07',
    provisional: true,
  })
})

test('a case without events is a fault', () => {
  expect(() => progressOf(facts({ events: [] }), calendar)).toThrow('at least one event')
})
