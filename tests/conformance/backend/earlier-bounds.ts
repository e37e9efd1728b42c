import { anApplicant, at } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, refused, start, story, wednesday } from '../scenario.ts'
import { bookAs, freePlace, friday, offersOf, onFriday, onlyOffer, restOver, waitAs } from './waiting-people.ts'

const thursday = '2026-11-26'
const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'

export const describeEarlierBounds = (open: OpenBackend): void => {
  const told = story(open)

  describe('an offer of an earlier place', () => {
    test(
      'two places go to two people, never both to one, nor one to both',
      told(async (scenario) => {
        const { clock, backend } = scenario
        const first = await waitAs(scenario, '0001')
        const second = await waitAs(scenario, '0002')
        const leavers = [await bookAs(scenario, '0008', {}), await bookAs(scenario, '0009', {})]
        for (const leaver of leavers) accepted(await backend.cancelAppointment(leaver))
        clock.set(await restOver(scenario, start))
        const offers = [await onlyOffer(scenario, first), await onlyOffer(scenario, second)]
        expect(offers.map(({ place }) => place.start)).toEqual([start, start])
        expect(await scenario.remaining()).toBe(1)
      }),
    )

    test(
      'is not offered to who asked after it was free, nor for a date that was not wished for',
      told(async (scenario) => {
        const { clock } = scenario
        const early = await waitAs(scenario, '0001', { before: wednesday })
        const free = await freePlace(scenario)
        clock.set(free)
        expect(await offersOf(scenario, early)).toEqual([])
        const late = await waitAs(scenario, '0002')
        expect(await offersOf(scenario, late)).toEqual([])
        expect(await scenario.remaining()).toBe(3)
      }),
    )

    test(
      'is not offered for another item than its window takes',
      told(async (scenario) => {
        const { backend, book, clock, remaining } = scenario
        const { code } = await book({ start: onFriday, itemId: 'work-permit' }, jane)
        accepted(await backend.requestEarlierSlot({ code, documentTail, before: friday }))
        const leaver = await bookAs(scenario, '0009', { windowId: '2' })
        accepted(await backend.cancelAppointment(leaver))
        clock.set(await restOver(scenario, start))
        expect(accepted(await backend.findAppointment({ code, documentTail })).offers).toEqual([])
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'lapses when the appointment it is offered for can no longer be moved',
      told(async (scenario) => {
        const { backend, clock } = scenario
        const waiter = await waitAs(scenario, '0001', { start: at(`${thursday} 10:00`), before: friday })
        const earlierThatDay = at(`${thursday} 09:00`)
        const leaver = await bookAs(scenario, '0009', { start: earlierThatDay })
        clock.set(at(`${wednesday} 16:30`))
        accepted(await backend.cancelAppointment(leaver))
        clock.set(await restOver(scenario, earlierThatDay))
        const deadline = at(`${wednesday} 18:00`)
        expect((await onlyOffer(scenario, waiter)).until).toBe(deadline)
        clock.set(deadline)
        expect(await offersOf(scenario, waiter)).toEqual([])
        expect(await scenario.remaining(earlierThatDay)).toBe(3)
      }),
    )

    test(
      'is passed on when the one it is offered to cancels or withdraws the wish',
      told(async (scenario) => {
        const { backend, clock } = scenario
        const waiters = [await waitAs(scenario, '0001'), await waitAs(scenario, '0002')] as const
        const third = await waitAs(scenario, '0003', { start: at(`${friday} 11:00`) })
        clock.set(await freePlace(scenario))
        accepted(await backend.cancelAppointment(waiters[0]))
        expect(await onlyOffer(scenario, waiters[1])).toMatchObject({ place: { start }, offeredAt: clock.now() })
        accepted(await backend.withdrawEarlierSlot(waiters[1]))
        expect(await onlyOffer(scenario, third)).toMatchObject({ place: { start }, offeredAt: clock.now() })
      }),
    )

    test(
      'the place given up for an earlier one is offered on in its turn',
      told(async (scenario) => {
        const { backend, clock } = scenario
        const first = await waitAs(scenario, '0001')
        const second = await waitAs(scenario, '0002', { start: at('2026-11-30 10:00'), before: '2026-11-30' })
        clock.set(await freePlace(scenario))
        const { offerId } = await onlyOffer(scenario, first)
        accepted(await backend.answerOffer({ ...first, offerId, accept: true }))
        clock.set(await restOver(scenario, onFriday))
        expect((await onlyOffer(scenario, second)).place.start).toBe(onFriday)
      }),
    )

    test(
      'is nobody’s to answer but its holder’s',
      told(async (scenario) => {
        const { backend, clock } = scenario
        const first = await waitAs(scenario, '0001')
        const second = await waitAs(scenario, '0002')
        clock.set(await freePlace(scenario))
        const { offerId } = await onlyOffer(scenario, first)
        for (const accept of [true, false]) {
          expect(refused(await backend.answerOffer({ ...second, offerId, accept })).code).toBe('not-offered')
        }
        expect((await onlyOffer(scenario, first)).offerId).toBe(offerId)
      }),
    )
  })
}
