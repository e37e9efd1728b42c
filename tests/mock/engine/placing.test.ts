import fc from 'fast-check'
import { findPlaces, nearestFree } from '#mock/engine/placing.ts'
import type { Arrangement, AvailabilityDay, Slot } from '#types/slot.ts'
import { aPlace, at, clockOf, minute } from '#tests/support/builders.ts'

/** "1:2 2:1" → two places left at window 1, one at window 2. */
const aSlot = (start: string, left: string, state?: Slot['state']): Slot => {
  const windows = left.split(' ').map((window) => {
    const [windowId = '', remaining = '0'] = window.split(':')
    return { windowId, remaining: Number(remaining) }
  })
  const remaining = windows.reduce((sum, window) => sum + window.remaining, 0)
  return {
    from: minute(start),
    to: minute(start) + 30,
    start: at(`2026-11-23 ${start}`),
    capacity: 9,
    remaining,
    state: state ?? (remaining > 0 ? 'free' : 'full'),
    windows,
  }
}

const aDay = (...slots: Slot[]): AvailabilityDay => ({
  date: '2026-11-23',
  state: 'free',
  because: { rule: 'weekly-hours', name: null, date: null, citation: null },
  national: null,
  opensAt: null,
  remaining: 0,
  provisional: false,
  slots,
})

const wanted = (start: string, places: number, arrangement: Arrangement = 'parallel') => ({
  start: at(`2026-11-23 ${start}`),
  places,
  arrangement,
})

describe('one place', () => {
  test('goes to the window with most places left', () => {
    expect(findPlaces(aDay(aSlot('09:00', '1:1 2:2')), wanted('09:00', 1))).toEqual([aPlace('2026-11-23 09:00', '2')])
  })

  test.each(['past', 'too-soon'] as const)('is not given in a slot that is %s', (state) => {
    expect(findPlaces(aDay(aSlot('09:00', '1:1', state)), wanted('09:00', 1))).toBeNull()
  })

  test('is not given at a time that is no start of a slot', () => {
    expect(findPlaces(aDay(aSlot('09:00', '1:1')), wanted('09:10', 1))).toBeNull()
  })
})

describe('side by side', () => {
  test('all come at one time, over the windows', () => {
    const places = findPlaces(aDay(aSlot('09:00', '1:2 2:1')), wanted('09:00', 3))
    expect(places?.map(({ windowId }) => windowId).sort()).toEqual(['1', '1', '2'])
  })

  test('is all or nothing: three wanted, two left, none given', () => {
    expect(findPlaces(aDay(aSlot('09:00', '1:1 2:1')), wanted('09:00', 3))).toBeNull()
  })
})

describe('one after the other', () => {
  test('stays at one window where that can be', () => {
    const day = aDay(aSlot('09:00', '1:2 2:1'), aSlot('09:30', '1:0 2:1'), aSlot('10:00', '1:1 2:1'))
    expect(findPlaces(day, wanted('09:00', 3, 'consecutive'))?.map(({ windowId }) => windowId)).toEqual(['2', '2', '2'])
  })

  test('changes windows where no one window is free throughout', () => {
    const day = aDay(aSlot('09:00', '1:1 2:0'), aSlot('09:30', '1:0 2:1'))
    expect(findPlaces(day, wanted('09:00', 2, 'consecutive'))).toEqual([
      aPlace('2026-11-23 09:00', '1'),
      aPlace('2026-11-23 09:30', '2'),
    ])
  })

  test('does not reach across a break', () => {
    const day = aDay(aSlot('11:30', '1:1'), aSlot('13:00', '1:1'))
    expect(findPlaces(day, wanted('11:30', 2, 'consecutive'))).toBeNull()
  })

  test('does not run past the end of the day, nor over a full slot', () => {
    expect(findPlaces(aDay(aSlot('16:30', '1:2')), wanted('16:30', 2, 'consecutive'))).toBeNull()
    const full = aDay(aSlot('09:00', '1:1'), aSlot('09:30', '1:0'), aSlot('10:00', '1:1'))
    expect(findPlaces(full, wanted('09:00', 3, 'consecutive'))).toBeNull()
  })
})

describe('the nearest others', () => {
  const morning = aDay(aSlot('09:00', '1:1'), aSlot('09:30', '1:0'), aSlot('10:00', '1:1'), aSlot('11:30', '1:2'))

  test('come nearest first, without the lost one and the full ones', () => {
    expect(nearestFree([morning], wanted('09:30', 1), 3).map(({ start }) => start)).toEqual([
      at('2026-11-23 09:00'),
      at('2026-11-23 10:00'),
      at('2026-11-23 11:30'),
    ])
  })

  test('are no more than asked for', () => {
    expect(nearestFree([morning], wanted('09:30', 1), 2)).toHaveLength(2)
  })

  test('have room for all who come together', () => {
    expect(nearestFree([morning], wanted('09:00', 2), 3).map(({ start }) => start)).toEqual([at('2026-11-23 11:30')])
  })

  test('have room for those who come one after the other', () => {
    const day = aDay(aSlot('09:00', '1:0'), aSlot('09:30', '1:1'), aSlot('10:00', '1:1'), aSlot('11:30', '1:2'))
    expect(nearestFree([day], wanted('09:00', 2, 'consecutive'), 3).map(({ start }) => start)).toEqual([
      at('2026-11-23 09:30'),
    ])
  })
})

const anySlots = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), {
  minLength: 1,
  maxLength: 5,
})

test('no window gives more places than it has left, whatever is asked for', () => {
  fc.assert(
    fc.property(
      anySlots,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom<Arrangement>('parallel', 'consecutive'),
      (slots, places, arrangement) => {
        const day = aDay(...slots.map(([one, two], index) => aSlot(clockOf(540 + index * 30), `1:${one} 2:${two}`)))
        const found = findPlaces(day, wanted('09:00', places, arrangement))
        if (found === null) return
        expect(found).toHaveLength(places)
        for (const slot of day.slots) {
          for (const { windowId, remaining } of slot.windows) {
            const given = found.filter((place) => place.start === slot.start && place.windowId === windowId)
            expect(given.length).toBeLessThanOrEqual(remaining)
          }
        }
      },
    ),
  )
})

test('places are refused only when there are too few of them', () => {
  fc.assert(
    fc.property(anySlots, fc.integer({ min: 1, max: 5 }), (slots, places) => {
      const day = aDay(...slots.map(([one, two], index) => aSlot(clockOf(540 + index * 30), `1:${one} 2:${two}`)))
      const [first = [0, 0]] = slots
      expect(findPlaces(day, wanted('09:00', places)) !== null).toBe(first[0] + first[1] >= places)
      const inARow = slots.slice(0, places)
      const enough = inARow.length === places && inARow.every(([one, two]) => one + two > 0)
      expect(findPlaces(day, wanted('09:00', places, 'consecutive')) !== null).toBe(enough)
    }),
  )
})
