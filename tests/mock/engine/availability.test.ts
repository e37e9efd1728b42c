import fc from 'fast-check'
import { availabilityOf, type AvailabilityQuestion, firstFree, releaseOf } from '#mock/engine/availability.ts'
import { instantAt } from '#mock/engine/instants.ts'
import { countTaken, type Placement } from '#mock/engine/placement.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import type { AvailabilityDay } from '#types/slot.ts'
import { aPlace, aPlan, aPolicy, at, spans } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'

const plan = aPlan()
const monday = '2026-11-23'

const aDay = (extras: Partial<ServiceDay> = {}): ServiceDay => ({
  date: monday,
  kind: 'working',
  intervals: spans('09:00-10:30'),
  because: { rule: 'weekly-hours', name: null, date: null, citation: null },
  national: null,
  provisional: false,
  ...extras,
})

type Asked = Partial<AvailabilityQuestion> & { readonly placements?: readonly Placement[] }

const ask = ({ placements = [], now = at('2026-11-20 10:00'), ...extras }: Asked = {}): AvailabilityQuestion => ({
  plan,
  itemId: 'residence-permit',
  exceptions: [],
  taken: countTaken(placements, now),
  now,
  windowId: null,
  starts: null,
  ...extras,
})

const aPlacement = (extras: Partial<Placement> = {}): Placement => ({
  id: 'one',
  kind: 'appointment',
  officeId: 'hall',
  place: aPlace('2026-11-23 09:00'),
  until: null,
  ...extras,
})

const takenAt = (start: string, count: number, windowId = '1'): Placement[] =>
  Array.from({ length: count }, () => aPlacement({ place: aPlace(start, windowId) }))

const stateOf = (day: Partial<ServiceDay>, question: Asked = {}): AvailabilityDay['state'] =>
  availabilityOf(aDay(day), ask(question)).state

describe('why a date is not bookable', () => {
  test('a day gone by is past, whatever it was', () => {
    expect(stateOf({}, { now: at('2026-11-24 00:00') })).toBe('past')
    expect(stateOf({ kind: 'unpublished', intervals: [] }, { now: at('2026-11-24 00:00') })).toBe('past')
  })

  test('hours not published, a holiday and a closed day are told apart', () => {
    expect(stateOf({ kind: 'unpublished', intervals: [] })).toBe('unpublished')
    expect(stateOf({ kind: 'holiday', intervals: [] })).toBe('holiday')
    expect(stateOf({ kind: 'rest', intervals: [] })).toBe('closed')
    expect(stateOf({ kind: 'closure', intervals: [] })).toBe('closed')
  })

  test('a closed date far ahead is closed, not waiting for its release', () => {
    expect(stateOf({ date: '2027-11-21', kind: 'rest', intervals: [] })).toBe('closed')
  })

  test('today is too soon when the last slots are within the lead time, past when all are over', () => {
    expect(stateOf({}, { now: at('2026-11-23 08:30') })).toBe('too-soon')
    expect(stateOf({}, { now: at('2026-11-23 10:00') })).toBe('past')
  })

  test('a date whose every place is taken is full', () => {
    const placements = ['09:00', '09:30', '10:00'].flatMap((clock) => [
      ...takenAt(`2026-11-23 ${clock}`, 2),
      ...takenAt(`2026-11-23 ${clock}`, 1, '2'),
    ])
    expect(availabilityOf(aDay(), ask({ placements }))).toMatchObject({ state: 'full', remaining: 0 })
  })

  test('a window that does not serve the item has a closed day', () => {
    expect(stateOf({}, { windowId: 'nobody' })).toBe('closed')
  })
})

describe('the release of a date', () => {
  test('is so many days ahead, at the published time', () => {
    expect(releaseOf(monday, aPolicy({ horizonDays: 14, releaseMinute: 540 }))).toBe(at('2026-11-09 09:00'))
  })

  test('opens the date at that very second and not one earlier', () => {
    const before = availabilityOf(aDay(), ask({ now: '2026-11-09T08:59:59+08:00' }))
    expect(before).toMatchObject({ state: 'not-released', opensAt: at('2026-11-09 09:00'), slots: [] })
    expect(availabilityOf(aDay(), ask({ now: at('2026-11-09 09:00') }))).toMatchObject({ state: 'free', opensAt: null })
  })
})

describe('the state of a slot', () => {
  const slotStates = (now: string): readonly string[] =>
    availabilityOf(aDay(), ask({ now: at(now) })).slots.map(({ state }) => state)

  test('is past from its start, too soon within the lead time, free at exactly the lead time', () => {
    expect(slotStates('2026-11-23 07:00')).toEqual(['free', 'free', 'free'])
    expect(slotStates('2026-11-23 07:01')).toEqual(['too-soon', 'free', 'free'])
    expect(slotStates('2026-11-23 08:59')).toEqual(['too-soon', 'too-soon', 'too-soon'])
    expect(slotStates('2026-11-23 09:00')).toEqual(['past', 'too-soon', 'too-soon'])
  })

  test('counts per window, and "any window" is their sum', () => {
    const placements = takenAt('2026-11-23 09:00', 2)
    const [slot] = availabilityOf(aDay(), ask({ placements })).slots
    expect(slot).toMatchObject({ capacity: 3, remaining: 1, state: 'free' })
    expect(slot?.windows).toEqual([
      { windowId: '1', remaining: 0 },
      { windowId: '2', remaining: 1 },
    ])
  })

  test('of one asked window is full although another has places', () => {
    const placements = takenAt('2026-11-23 09:00', 2)
    const [slot] = availabilityOf(aDay(), ask({ placements, windowId: '1' })).slots
    expect(slot).toMatchObject({ capacity: 2, remaining: 0, state: 'full' })
  })
})

describe('remaining places', () => {
  const now = at('2026-11-20 10:00')
  const remainingWith = (placements: Placement[]): number | undefined =>
    availabilityOf(aDay(), ask({ placements, now })).slots[0]?.remaining

  test('an expired hold and a place rested long enough take nothing, at the very second', () => {
    expect(remainingWith([aPlacement({ kind: 'hold', until: now })])).toBe(3)
    expect(remainingWith([aPlacement({ kind: 'hold', until: '2026-11-20T10:00:01+08:00' })])).toBe(2)
    expect(remainingWith([aPlacement({ kind: 'resting', until: now })])).toBe(3)
    expect(remainingWith([aPlacement({ kind: 'resting', until: '2026-11-20T10:00:01+08:00' })])).toBe(2)
  })

  test('are never negative, even where a plan was made smaller', () => {
    expect(remainingWith(takenAt('2026-11-23 09:00', 5))).toBe(1)
  })

  test('are capacity less live holds, appointments and resting places, at any moment', () => {
    const anyPlacement = fc
      .record({
        kind: fc.constantFrom('hold' as const, 'appointment' as const, 'resting' as const),
        windowId: fc.constantFrom('1', '2'),
        start: fc.constantFrom('2026-11-23 09:00', '2026-11-23 09:30'),
        minutes: fc.integer({ min: -60, max: 60 }),
      })
      .map(({ kind, windowId, start, minutes }) =>
        aPlacement({
          kind,
          place: aPlace(start, windowId),
          until: kind === 'appointment' ? null : later(now, minutes),
        }),
      )
    fc.assert(
      fc.property(fc.array(anyPlacement, { maxLength: 8 }), (placements) => {
        const { slots } = availabilityOf(aDay(), ask({ placements, now }))
        for (const slot of slots) {
          const expected = plan.windows.map(({ id, capacity }) => {
            const live = placements.filter(
              ({ place, until }) =>
                place.windowId === id &&
                Date.parse(place.start) === Date.parse(slot.start) &&
                (until === null || Date.parse(until) > Date.parse(now)),
            )
            return { windowId: id, remaining: Math.max(0, capacity - live.length) }
          })
          expect(slot.windows).toEqual(expected)
          expect(slot.remaining).toBe(expected.reduce((sum, { remaining }) => sum + remaining, 0))
        }
      }),
    )
  })
})

test('of some starts alone the same is said as of all of them', () => {
  const minute = fc.integer({ min: 8 * 60, max: 12 * 60 })
  const [day, placements] = [aDay(), takenAt('2026-11-23 09:30', 2)]
  const { slots } = availabilityOf(day, ask({ placements }))
  fc.assert(
    fc.property(minute, minute, (first, last) => {
      const starts = { from: instantAt(day.date, first), to: instantAt(day.date, last) }
      const among = slots.filter(({ start }) => starts.from <= start && start <= starts.to)
      expect(availabilityOf(day, ask({ placements, starts })).slots).toEqual(among)
    }),
  )
})

describe('the first free start', () => {
  const days = (placements: Placement[]): AvailabilityDay[] => [
    availabilityOf(aDay({ date: '2026-11-21', kind: 'rest', intervals: [] }), ask()),
    availabilityOf(aDay(), ask({ placements })),
  ]

  test('is the earliest free slot over the days', () => {
    expect(firstFree(days([]))).toBe(at('2026-11-23 09:00'))
    expect(firstFree([])).toBeNull()
  })

  test('has room for as many as come', () => {
    expect(firstFree(days(takenAt('2026-11-23 09:00', 1)), 3)).toBe(at('2026-11-23 09:30'))
    expect(firstFree(days([]), 4)).toBeNull()
  })
})
