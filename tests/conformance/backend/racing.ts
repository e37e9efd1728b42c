import { anApplicant } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, start, story } from '../scenario.ts'

const fifty = Array.from({ length: 50 }, (_, index) => index)
const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'

export const describeRacing = (open: OpenBackend): void => {
  const told = story(open)

  describe('fifty at once', () => {
    test(
      'for three places: three win, everyone else is told at once and offered the three nearest',
      told(async ({ hold, remaining }) => {
        const outcomes = await Promise.all(fifty.map(() => hold()))
        const losers = outcomes.filter(({ ok }) => !ok).map(refused)
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
        expect(losers).toHaveLength(47)
        for (const { code, alternatives } of losers) {
          expect(code).toBe('slot-full')
          expect(alternatives).toHaveLength(3)
          expect(alternatives.some((place) => place.start === start)).toBe(false)
        }
        expect(await remaining()).toBe(0)
      }),
    )

    test(
      'for the last place: exactly one wins',
      told(async ({ hold, remaining }) => {
        accepted(await hold({ places: 2 }))
        const outcomes = await Promise.all(fifty.map(() => hold()))
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
        expect(await remaining()).toBe(0)
      }),
    )

    test(
      'for groups of two: one group wins whole, and nobody gets a half',
      told(async ({ hold, remaining }) => {
        const outcomes = await Promise.all(fifty.map(() => hold({ places: 2 })))
        expect(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.places : []))).toHaveLength(2)
        expect(await remaining()).toBe(1)
      }),
    )

    test(
      'for a place that has just expired: it is given out once',
      told(async ({ hold, clock, remaining }) => {
        accepted(await hold({ places: 3 }))
        clock.set(later(now, 10))
        const outcomes = await Promise.all(fifty.map(() => hold()))
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
        expect(await remaining()).toBe(0)
      }),
    )

    test(
      'confirming one hold: one appointment is made',
      told(async ({ hold, confirm }) => {
        const held = accepted(await hold())
        const outcomes = await Promise.all(fifty.map(() => confirm(held)))
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
        expect(new Set(outcomes.filter(({ ok }) => !ok).map((outcome) => refused(outcome).code))).toEqual(
          new Set(['hold-unknown']),
        )
      }),
    )
  })

  test(
    'one document confirming two holds at once gets one appointment for an item',
    told(async ({ hold, confirm }) => {
      const holds = [accepted(await hold()), accepted(await hold())]
      const outcomes = await Promise.all(holds.map((held) => confirm(held, [jane])))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.filter(({ ok }) => !ok).map((outcome) => refused(outcome).code)).toEqual(['limit-per-item'])
    }),
  )

  test(
    'cancelling and rescheduling at once: one of them happens, and no place is lost',
    told(async ({ backend, book, hold, clock, remaining }) => {
      const { code } = await book({}, jane)
      const elsewhen = later(start, 30)
      const { holdId } = accepted(await hold({ start: elsewhen }))
      const outcomes = await Promise.all([
        backend.cancelAppointment({ code, documentTail }),
        backend.rescheduleAppointment({ code, documentTail, holdId }),
      ])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      clock.advance(60)
      const { state } = accepted(await backend.findAppointment({ code, documentTail }))
      const left = [await remaining(), await remaining(elsewhen)]
      expect(left).toEqual(state === 'cancelled' ? [3, 3] : [3, 2])
    }),
  )

  test(
    'a client holding fifty times at once ends with one live hold',
    told(async ({ hold, remaining }) => {
      await Promise.all(fifty.map(() => hold({ clientId: 'me' })))
      expect(await remaining()).toBe(2)
    }),
  )
}
