import fc from 'fast-check'
import { aheadOf, isEnd, mayFollow, replay } from '#mock/engine/case-stages.ts'
import { eventOf } from '#mock/engine/clerk.ts'
import { type CaseEvent, type Stage, stage } from '#types/progress.ts'
import { at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'

const start = at('2026-11-02 09:00')
const stages = stage.options

/** The way as the rules tell it, written down again. */
const way: readonly Stage[] = [
  'filed-online',
  'preliminary-review',
  'appointment',
  'checked-in',
  'accepted',
  'under-approval',
  'decided',
  'document-made',
  'posted',
  'collected',
]
const ends: readonly Stage[] = ['not-accepted', 'refused', 'withdrawn', 'missed', 'cancelled', 'collected']

const history = (...steps: Stage[]): CaseEvent[] => steps.map((step, index) => eventOf(step, later(start, index)))
const next = (steps: readonly Stage[], step: Stage): boolean =>
  mayFollow(history(...steps), eventOf(step, later(start, 1000)))

/** A history made by trying random steps and keeping those that are allowed. */
const anyHistory = fc.array(fc.constantFrom(...stages), { minLength: 1, maxLength: 60 }).map((tried) =>
  tried.reduce<readonly CaseEvent[]>((events, step, index) => {
    const event = eventOf(step, later(start, index))
    return mayFollow(events, event) ? [...events, event] : events
  }, []),
)

test('the undisturbed way can be walked from beginning to end, posted or collected', () => {
  expect(replay(history(...way))).toHaveLength(way.length)
  const atTheWindow = way.map((step): Stage => (step === 'posted' ? 'ready-to-collect' : step))
  expect(replay(history(...atTheWindow)).at(-1)?.stage).toBe('collected')
})

test('a case begins online or with an appointment, and with nothing else', () => {
  expect(stages.filter((step) => next([], step))).toEqual(['filed-online', 'appointment'])
})

test('no stage of the way can be left out', () => {
  way.forEach((from, index) => {
    const walked = way.slice(0, index + 1)
    const allowed = way.filter((step) => next(walked, step))
    expect({ from, allowed }).toEqual({ from, allowed: way.slice(index + 1, index + 2) })
  })
})

test('on every path there is, the stages of the way come in order', () => {
  fc.assert(
    fc.property(anyHistory, (events) => {
      const seen = events.map((event) => event.stage)
      const reached = (step: Stage): boolean => seen.includes(step)
      for (const [index, step] of way.entries()) {
        const before = way[index - 1]
        // A case that begins with an appointment has no part online; posted and ready to collect are two ways.
        if (before === undefined || step === 'appointment' || step === 'posted' || step === 'collected') continue
        if (reached(step)) expect(seen.slice(0, seen.indexOf(step))).toContain(before)
      }
      if (reached('collected')) expect(reached('posted') || reached('ready-to-collect')).toBe(true)
      if (reached('posted') || reached('ready-to-collect')) expect(reached('document-made')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('after an end nothing follows', () => {
  fc.assert(
    fc.property(anyHistory, (events) => {
      const ended = events.findIndex((event) => ends.includes(event.stage))
      if (ended !== -1) expect(events).toHaveLength(ended + 1)
    }),
    { numRuns: 1000 },
  )
  expect(stages.filter(isEnd).sort()).toEqual([...ends].sort())
})

test('time never goes backwards, and may stand still', () => {
  const booked = [eventOf('appointment', at('2026-11-23 09:00'))]
  expect(mayFollow(booked, eventOf('checked-in', '2026-11-23T08:59:59+08:00'))).toBe(false)
  expect(mayFollow(booked, eventOf('checked-in', at('2026-11-23 09:00')))).toBe(true)
})

test('a missed appointment is neither checked in nor cancelled afterwards', () => {
  expect(stages.filter((step) => next(['appointment', 'missed'], step))).toEqual([])
})

describe('a correction', () => {
  const online: readonly Stage[] = ['filed-online', 'preliminary-review', 'correction-requested']
  const atTheWindow: readonly Stage[] = ['appointment', 'checked-in', 'correction-requested']

  test('asked for before one has come leads back to the review, not past the window', () => {
    expect(stages.filter((step) => next(online, step))).toEqual(['preliminary-review', 'not-accepted', 'withdrawn'])
  })

  test('asked for at the window leads to acceptance there', () => {
    expect(stages.filter((step) => next(atTheWindow, step))).toEqual(['accepted', 'not-accepted', 'withdrawn'])
  })

  test('shows what still lies ahead from where it leads back to', () => {
    expect(aheadOf(history(...online), 'posted')).toEqual(way.slice(1))
    expect(aheadOf(history(...atTheWindow), 'posted')).toEqual(way.slice(4))
  })
})

test('what lies ahead of every stage of the way is the rest of it', () => {
  way.forEach((_, index) => {
    expect(aheadOf(history(...way.slice(0, index + 1)), 'posted')).toEqual(way.slice(index + 1))
  })
})

test('nothing lies ahead of an end', () => {
  expect(aheadOf(history('appointment', 'missed'), 'posted')).toEqual([])
})

test('what lies ahead can be walked, from any history', () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom('posted' as const, 'ready-to-collect' as const), (events, delivery) => {
      const last = events.at(-1)
      if (last === undefined) return
      // Already posted, or ready: the other of the two no longer lies ahead.
      const ahead = aheadOf(events, delivery)
      expect(() => replay([...events, ...ahead.map((step) => eventOf(step, later(start, 1000)))])).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

test('a history out of order is a fault of whoever wrote it', () => {
  expect(() => replay(history('appointment', 'decided'))).toThrow('from appointment to decided')
})
