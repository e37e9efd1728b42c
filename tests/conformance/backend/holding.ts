import { anApplicant, at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, start, story } from '../scenario.ts'

export const describeHolding = (open: OpenBackend): void => {
  const told = story(open)

  describe('a hold', () => {
    test(
      'keeps one place for ten minutes',
      told(async ({ hold, remaining }) => {
        expect(await remaining()).toBe(3)
        const held = accepted(await hold())
        expect(held).toMatchObject({ createdAt: now, expiresAt: later(now, 10), extended: false, officeId: 'hall' })
        expect(held.places).toMatchObject([{ start, end: later(start, 30) }])
        expect(await remaining()).toBe(2)
      }),
    )

    test(
      'has a secret id of 128 bits, another one each time',
      told(async ({ hold }) => {
        const ids = [accepted(await hold()).holdId, accepted(await hold()).holdId]
        expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
        expect(ids[0]).not.toBe(ids[1])
      }),
    )

    test(
      'returns its place the second it expires',
      told(async ({ hold, clock, remaining }) => {
        accepted(await hold())
        clock.set(later(now, 9.99))
        expect(await remaining()).toBe(2)
        clock.set(later(now, 10))
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'is extended once, to twenty minutes in all',
      told(async ({ backend, hold, clock, remaining }) => {
        const { holdId } = accepted(await hold())
        clock.advance(9)
        expect(accepted(await backend.extendHold({ holdId }))).toMatchObject({
          expiresAt: later(now, 20),
          extended: true,
        })
        expect(refused(await backend.extendHold({ holdId })).code).toBe('hold-already-extended')
        clock.set(later(now, 19))
        expect(await remaining()).toBe(2)
        clock.set(later(now, 20))
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'cannot be extended once it has expired, nor when nobody knows it',
      told(async ({ backend, hold, clock }) => {
        const { holdId } = accepted(await hold())
        clock.advance(10)
        expect(refused(await backend.extendHold({ holdId })).code).toBe('hold-expired')
        expect(refused(await backend.extendHold({ holdId: 'f'.repeat(32) })).code).toBe('hold-unknown')
      }),
    )

    test(
      'gives its place back at once when released, and may be released twice',
      told(async ({ backend, hold, remaining }) => {
        const { holdId } = accepted(await hold())
        accepted(await backend.releaseHold({ holdId }))
        expect(await remaining()).toBe(3)
        accepted(await backend.releaseHold({ holdId }))
        expect(await remaining()).toBe(3)
      }),
    )
  })

  describe('one live hold per client', () => {
    const next = at('2026-11-25 10:00')

    test(
      'a second hold frees the first',
      told(async ({ backend, hold, remaining }) => {
        const first = accepted(await hold({ clientId: 'me' }))
        accepted(await hold({ clientId: 'me', start: next }))
        expect([await remaining(), await remaining(next)]).toEqual([3, 2])
        expect(refused(await backend.extendHold({ holdId: first.holdId })).code).toBe('hold-unknown')
      }),
    )

    test(
      'a second hold that is refused leaves the first as it was',
      told(async ({ backend, hold, remaining }) => {
        const first = accepted(await hold({ clientId: 'me' }))
        expect(refused(await hold({ clientId: 'me', start: at('2026-11-25 12:30') })).code).toBe('slot-unknown')
        expect(await remaining()).toBe(2)
        accepted(await backend.extendHold({ holdId: first.holdId }))
      }),
    )

    test(
      'does not stand in its own way: the last place can be held again by who holds it',
      told(async ({ hold, remaining }) => {
        accepted(await hold({ places: 2 }))
        accepted(await hold({ clientId: 'me' }))
        accepted(await hold({ clientId: 'me' }))
        expect(await remaining()).toBe(0)
        expect(refused(await hold({ clientId: 'other' })).code).toBe('slot-full')
      }),
    )
  })

  describe('another client’s hold', () => {
    test(
      'is as unknown as one that never was, to whoever says who they are',
      told(async ({ backend, hold, confirm, remaining }) => {
        const held = accepted(await hold({ clientId: 'me' }))
        const theirs = { holdId: held.holdId, clientId: 'somebody else' }
        expect(refused(await backend.extendHold(theirs)).code).toBe('hold-unknown')
        expect(refused(await backend.confirmHold({ ...theirs, applicants: [anApplicant()] })).code).toBe('hold-unknown')
        accepted(await backend.releaseHold(theirs))
        expect(await remaining()).toBe(2)
        accepted(await backend.extendHold({ holdId: held.holdId, clientId: 'me' }))
        accepted(await confirm(held))
      }),
    )
  })

  describe('places for several', () => {
    test(
      'side by side come at one time, all or none',
      told(async ({ hold, remaining }) => {
        const { places } = accepted(await hold({ places: 3, arrangement: 'parallel' }))
        expect(places.map((place) => place.start)).toEqual([start, start, start])
        expect(places.map(({ windowId }) => windowId).sort()).toEqual(['1', '1', '2'])
        expect(await remaining()).toBe(0)
      }),
    )

    test(
      'more than are left at one time are refused, and none is taken',
      told(async ({ hold, remaining }) => {
        expect(refused(await hold({ places: 4 })).code).toBe('slot-full')
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'one after the other stay at one window',
      told(async ({ hold }) => {
        const { places } = accepted(await hold({ places: 4, arrangement: 'consecutive' }))
        expect(places.map((place) => place.start)).toEqual([0, 30, 60, 90].map((minutes) => later(start, minutes)))
        expect(new Set(places.map(({ windowId }) => windowId)).size).toBe(1)
      }),
    )

    test(
      'one after the other never reach across the lunch break',
      told(async ({ hold }) => {
        const lastBeforeLunch = at('2026-11-25 11:30')
        const refusal = refused(await hold({ start: lastBeforeLunch, places: 2, arrangement: 'consecutive' }))
        expect(refusal.code).toBe('slot-full')
        expect(refusal.alternatives.map((place) => place.start)).toContain(at('2026-11-25 11:00'))
      }),
    )
  })

  describe('a window of one’s choice', () => {
    test(
      'is the one that is held, and is full before the others are',
      told(async ({ hold }) => {
        expect(accepted(await hold({ windowId: '2' })).places[0]?.windowId).toBe('2')
        expect(refused(await hold({ windowId: '2' })).code).toBe('slot-full')
        expect(accepted(await hold({ windowId: '1' })).places[0]?.windowId).toBe('1')
      }),
    )
  })

  describe('a slot taken meanwhile', () => {
    test(
      'is refused with the three nearest others, each of which can be had',
      told(async ({ hold }) => {
        accepted(await hold({ places: 3 }))
        const { code, alternatives } = refused(await hold())
        expect(code).toBe('slot-full')
        expect(alternatives.map((place) => place.start)).toEqual(
          ['2026-11-25 09:00', '2026-11-25 10:00', '2026-11-25 10:30'].map(at),
        )
        for (const place of alternatives) accepted(await hold({ start: place.start, windowId: place.windowId }))
      }),
    )
  })
}
