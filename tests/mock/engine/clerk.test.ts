import fc from 'fast-check'
import { createCalendar } from '#mock/engine/calendar.ts'
import { replay } from '#mock/engine/case-stages.ts'
import { type ClerkCase, clerkEvents } from '#mock/engine/clerk.ts'
import { aPlace, at, calendarTable } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'

const calendar = createCalendar(calendarTable())

const aCase = (extras: Partial<ClerkCase> = {}): ClerkCase => ({
  bookedAt: at('2026-09-20 10:00'),
  place: aPlace('2026-09-30 09:30'),
  decisionDays: 5,
  delivery: 'posted',
  ...extras,
})

const stagesAt = (moment: string, file: ClerkCase = aCase()): readonly string[] =>
  clerkEvents(file, at(moment), calendar).map(({ stage }) => stage)

const anyCase = fc
  .record({
    days: fc.integer({ min: 0, max: 60 }),
    minute: fc.integer({ min: 540, max: 1000 }),
    decisionDays: fc.integer({ min: 1, max: 30 }),
    delivery: fc.constantFrom('posted' as const, 'ready-to-collect' as const),
  })
  .map(({ days, minute, ...rest }) => {
    const bookedAt = at('2026-09-01 08:00')
    const start = later(at('2026-09-01 00:00'), (days + 1) * 1440 + minute)
    return aCase({ ...rest, bookedAt, place: { start, end: later(start, 30), windowId: '1' } })
  })
const anyMinutes = fc.integer({ min: 0, max: 150 * 1440 })

test('before the appointment a case is only booked', () => {
  expect(stagesAt('2026-09-30 09:33')).toEqual(['appointment'])
})

test('one who comes is checked in and then accepted', () => {
  expect(stagesAt('2026-09-30 09:34')).toEqual(['appointment', 'checked-in'])
  expect(stagesAt('2026-09-30 09:52')).toEqual(['appointment', 'checked-in', 'accepted'])
})

test('the decision comes on the promised working day, over the holidays', () => {
  expect(stagesAt('2026-10-13 15:29').at(-1)).toBe('under-approval')
  expect(stagesAt('2026-10-13 15:30').at(-1)).toBe('decided')
})

test('in the end the document is posted, or ready, and collected', () => {
  expect(stagesAt('2026-11-23 10:00').slice(-2)).toEqual(['posted', 'collected'])
  const atTheWindow = aCase({ delivery: 'ready-to-collect' })
  expect(stagesAt('2026-11-23 10:00', atTheWindow).slice(-2)).toEqual(['ready-to-collect', 'collected'])
})

test('the same case at the same moment has the same events', () => {
  fc.assert(
    fc.property(anyCase, anyMinutes, (file, minutes) => {
      const now = later(file.bookedAt, minutes)
      expect(clerkEvents(file, now, calendar)).toEqual(clerkEvents(file, now, calendar))
    }),
  )
})

test('what has happened stays: a later look only adds events', () => {
  fc.assert(
    fc.property(anyCase, anyMinutes, anyMinutes, (file, one, other) => {
      const early = clerkEvents(file, later(file.bookedAt, Math.min(one, other)), calendar)
      const late = clerkEvents(file, later(file.bookedAt, Math.max(one, other)), calendar)
      expect(late.slice(0, early.length)).toEqual(early)
    }),
  )
})

test('the clerk goes through the same transitions as staff, and tells nothing of the future', () => {
  fc.assert(
    fc.property(anyCase, anyMinutes, (file, minutes) => {
      const now = later(file.bookedAt, minutes)
      const events = clerkEvents(file, now, calendar)
      expect(replay(events)).toEqual(events)
      expect(events.every((event) => Date.parse(event.at) <= Date.parse(now))).toBe(true)
    }),
  )
})
