import fc from 'fast-check'
import { createCalendar } from '#mock/engine/calendar.ts'
import { mayFollow } from '#mock/engine/case-stages.ts'
import { eventOf } from '#mock/engine/clerk.ts'
import { progressOf } from '#mock/engine/progress.ts'
import { type CaseEvent, type Stage, stage } from '#types/progress.ts'
import { aLimit, at, calendarTable } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { naiveCount, naiveDue, written } from './naive-working-days.ts'

// Laws of every case, whoever tried to write what into it.

const table = calendarTable()
const calendar = createCalendar(table)
const beginning = at('2026-09-01 08:00')
const ends: readonly Stage[] = ['not-accepted', 'refused', 'withdrawn', 'missed', 'cancelled', 'collected']

/** Mostly stages of the way, or a case would end before it has gone far. */
const anyStage = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...stage.options.filter((one) => !ends.includes(one))) },
  { weight: 1, arbitrary: fc.constantFrom(...stage.options) },
)

/** What somebody tried to write down, in any order, some minutes before or after what was written last. */
const anyTries = fc.array(fc.record({ stage: anyStage, minutes: fc.integer({ min: -300, max: 2000 }) }), {
  minLength: 1,
  maxLength: 120,
  size: 'max',
})

/** The history that is left when only what is allowed was written. */
const allowedOf = (tries: readonly { readonly stage: Stage; readonly minutes: number }[]): readonly CaseEvent[] =>
  [...tries].reduce<readonly CaseEvent[]>((history, tried) => {
    const event = eventOf(tried.stage, later(history.at(-1)?.at ?? beginning, tried.minutes))
    return mayFollow(history, event) ? [...history, event] : history
  }, [])

/** The rules of the way, written down again: what must have been before. */
const needs: Partial<Record<Stage, readonly Stage[]>> = {
  'preliminary-review': ['filed-online'],
  'checked-in': ['appointment'],
  accepted: ['checked-in'],
  'under-approval': ['accepted'],
  decided: ['under-approval'],
  refused: ['under-approval'],
  'document-made': ['decided'],
  posted: ['document-made'],
  'ready-to-collect': ['document-made'],
  missed: ['appointment'],
  cancelled: ['appointment'],
}

test('whatever is tried, no stage is reached without those it stands on, and time never runs backwards', () => {
  let longest = 0
  fc.assert(
    fc.property(anyTries, (tries) => {
      const events = allowedOf(tries)
      longest = Math.max(longest, events.length)
      events.forEach((event, index) => {
        const before = events.slice(0, index)
        const seen = before.map((one) => one.stage)
        for (const needed of needs[event.stage] ?? []) expect(seen).toContain(needed)
        for (const { at: moment } of before) expect(Date.parse(moment)).toBeLessThanOrEqual(Date.parse(event.at))
      })
      expect(events.filter((event) => event.stage === 'accepted').length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
  // The tries do get somewhere.
  expect(longest).toBeGreaterThan(8)
})

const firstDay = Date.UTC(2025, 0, 1) / 86_400_000
const anyDate = fc.integer({ min: 0, max: 1300 }).map((day) => written(firstDay + day))

test('due dates, the day of the count and the days late agree with a walk from day to day', () => {
  const anyClock = fc.record({
    acceptedOn: anyDate,
    promisedDays: fc.integer({ min: 1, max: 35 }),
    statutoryDays: fc.integer({ min: 1, max: 60 }),
    waited: fc.integer({ min: 0, max: 90 }),
    stopped: fc.boolean(),
  })
  fc.assert(
    fc.property(anyClock, ({ acceptedOn, promisedDays, statutoryDays, waited, stopped }) => {
      const acceptedAt = at(`${acceptedOn} 10:00`)
      const today = later(acceptedAt, waited * 24 * 60)
      const events = [eventOf('appointment', later(acceptedAt, -9999)), eventOf('checked-in', acceptedAt)]
      const accepted = [...events, eventOf('accepted', acceptedAt), eventOf('under-approval', acceptedAt)]
      const { clock } = progressOf(
        {
          events: stopped ? [...accepted, eventOf('decided', today)] : accepted,
          limit: aLimit({ promisedDays, statutoryDays }),
          delivery: 'posted',
          // Once decided, nobody counts on.
          now: stopped ? later(today, 40 * 24 * 60) : today,
        },
        calendar,
      )
      const date = today.slice(0, 10)
      const due = naiveDue(table, acceptedOn, promisedDays)
      expect(clock).toMatchObject({
        acceptedOn,
        promised: { date: due, limitDays: promisedDays },
        statutory: { date: naiveDue(table, acceptedOn, statutoryDays), limitDays: statutoryDays },
        day: naiveCount(table, acceptedOn, date),
        daysLate: naiveCount(table, due, date),
        dueToday: !stopped && date === due,
        stopped,
      })
      expect(clock?.promised?.days.filter(({ day }) => day !== null).map(({ day }) => day)).toEqual(
        Array.from({ length: promisedDays + 1 }, (_, index) => index),
      )
    }),
    { numRuns: 500 },
  )
})
