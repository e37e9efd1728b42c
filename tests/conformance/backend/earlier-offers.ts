import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, refused, start, story } from '../scenario.ts'
import { bookAs, freePlace, look, offersOf, onFriday, onlyOffer, waitAs } from './waiting-people.ts'

export const describeEarlierOffers = (open: OpenBackend): void => {
  const told = story(open)

  describe('a place that comes free', () => {
    test(
      'is offered when its rest is over, is taken while the offer lives, and is seen by its holder alone',
      told(async (scenario) => {
        const waiter = await waitAs(scenario, '0001')
        const other = await bookAs(scenario, '0002', { start: onFriday })
        const free = await freePlace(scenario)
        scenario.clock.set(later(free, -1 / 60))
        expect(await offersOf(scenario, waiter)).toEqual([])
        scenario.clock.set(free)
        expect(await scenario.remaining()).toBe(2)
        expect(await onlyOffer(scenario, waiter)).toMatchObject({
          kind: 'earlier',
          place: { start },
          offeredAt: free,
          until: later(free, 120),
        })
        expect(await offersOf(scenario, other)).toEqual([])
      }),
    )

    test(
      'is seen as taken by whoever looks for places first, and cannot be held by them',
      told(async (scenario) => {
        await waitAs(scenario, '0001')
        scenario.clock.set(await freePlace(scenario))
        expect(refused(await scenario.hold({ start, places: 3 })).code).toBe('slot-full')
        accepted(await scenario.hold({ start, places: 2 }))
        expect(await scenario.remaining()).toBe(0)
      }),
    )

    test(
      'accepted, moves the appointment at once without counting as a reschedule, and gives the old place back',
      told(async (scenario) => {
        const { backend, clock, remaining } = scenario
        const waiter = await waitAs(scenario, '0001')
        clock.set(await freePlace(scenario))
        const { offerId, place } = await onlyOffer(scenario, waiter)
        const moved = accepted(await backend.answerOffer({ ...waiter, offerId, accept: true }))
        expect(moved).toMatchObject({
          code: waiter.code,
          place,
          state: 'booked',
          reschedulesLeft: 2,
          changedAt: clock.now(),
          earlier: null,
          offers: [],
        })
        expect(await look(scenario, waiter)).toEqual(moved)
        expect([await remaining(), await remaining(onFriday)]).toEqual([2, 2])
        clock.advance(60)
        expect([await remaining(), await remaining(onFriday)]).toEqual([2, 3])
        expect(refused(await backend.answerOffer({ ...waiter, offerId, accept: true })).code).toBe('not-offered')
      }),
    )

    test(
      'goes to who asked first; declined, to the next at once; lapsed, to the one after; and then is free for all',
      told(async (scenario) => {
        const { backend, clock, remaining } = scenario
        const [first, second, third] = [
          await waitAs(scenario, '0001'),
          await waitAs(scenario, '0002'),
          await waitAs(scenario, '0003'),
        ]
        clock.set(await freePlace(scenario))
        const { offerId } = await onlyOffer(scenario, first)
        expect([await offersOf(scenario, second), await offersOf(scenario, third)]).toEqual([[], []])

        clock.advance(30)
        expect(accepted(await backend.answerOffer({ ...first, offerId, accept: false })).offers).toEqual([])
        expect(await onlyOffer(scenario, second)).toMatchObject({
          offeredAt: clock.now(),
          until: later(clock.now(), 120),
        })
        expect(await offersOf(scenario, first)).toEqual([])

        const lapsed = await onlyOffer(scenario, second)
        clock.set(lapsed.until)
        expect((await onlyOffer(scenario, third)).offeredAt).toBe(lapsed.until)
        const late = { ...second, offerId: lapsed.offerId, accept: true }
        expect(refused(await backend.answerOffer(late))).toMatchObject({ code: 'offer-expired', at: lapsed.until })
        expect(await remaining()).toBe(2)

        clock.advance(120)
        for (const waiter of [first, second, third]) expect(await offersOf(scenario, waiter)).toEqual([])
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'is worked out the same by whoever looks hours later: who was asleep has let it pass',
      told(async (scenario) => {
        const { clock } = scenario
        const first = await waitAs(scenario, '0001')
        const second = await waitAs(scenario, '0002')
        const free = await freePlace(scenario)
        clock.set(later(free, 130))
        expect(await onlyOffer(scenario, second)).toMatchObject({
          offeredAt: later(free, 120),
          until: later(free, 240),
        })
        expect(await offersOf(scenario, first)).toEqual([])
      }),
    )
  })

  describe('answers that race', () => {
    test(
      'two taps on accept move once, with or without one key',
      told(async (scenario) => {
        const { backend, clock } = scenario
        const waiter = await waitAs(scenario, '0001')
        clock.set(await freePlace(scenario))
        const { offerId } = await onlyOffer(scenario, waiter)
        const answer = () => backend.answerOffer({ ...waiter, offerId, accept: true }, { idempotencyKey: 'a' })
        const [one, other] = await Promise.all([answer(), answer()])
        expect(accepted(one)).toEqual(accepted(other))
        const again = await backend.answerOffer({ ...waiter, offerId, accept: true })
        expect(refused(again).code).toBe('not-offered')
        expect(await scenario.remaining()).toBe(2)
      }),
    )

    test(
      'accepting and cancelling at once: one happens after the other, and no place is lost',
      told(async (scenario) => {
        const { backend, clock, remaining } = scenario
        const waiter = await waitAs(scenario, '0001')
        clock.set(await freePlace(scenario))
        const { offerId } = await onlyOffer(scenario, waiter)
        await Promise.all([
          backend.answerOffer({ ...waiter, offerId, accept: true }),
          backend.cancelAppointment(waiter),
        ])
        expect((await look(scenario, waiter)).state).toBe('cancelled')
        clock.advance(60)
        expect([await remaining(), await remaining(onFriday)]).toEqual([3, 3])
      }),
    )
  })
}
