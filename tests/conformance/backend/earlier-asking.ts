import { anApplicant, at } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, story, wednesday } from '../scenario.ts'
import { freePlace, friday, offersOf, onFriday, waitAs } from './waiting-people.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'

export const describeEarlierAsking = (open: OpenBackend): void => {
  const told = story(open)

  describe('asking for an earlier place', () => {
    test(
      'is seen on the appointment, and is asked once',
      told(async ({ backend, book }) => {
        const { code } = await book({ start: onFriday }, jane)
        const request = { code, documentTail, before: friday }
        const asked = accepted(await backend.requestEarlierSlot(request))
        expect(asked).toMatchObject({ code, earlier: { before: friday, askedAt: now }, offers: [] })
        expect(accepted(await backend.findAppointment({ code, documentTail }))).toEqual(asked)
        expect(refused(await backend.requestEarlierSlot(request)).code).toBe('earlier-already-requested')
      }),
    )

    test.each([
      ['today', '2026-11-23'],
      ['a day gone by', '2026-11-20'],
      ['later than the day after the appointment', '2026-11-29'],
    ])('before %s is refused', async (_, before) => {
      await told(async ({ backend, book }) => {
        const { code } = await book({ start: onFriday }, jane)
        const outcome = await backend.requestEarlierSlot({ code, documentTail, before })
        expect(refused(outcome).code).toBe('earlier-date-invalid')
        expect(accepted(await backend.findAppointment({ code, documentTail })).earlier).toBeNull()
      })()
    })

    test(
      'needs an appointment that can still be moved, and the right tail',
      told(async ({ backend, book, clock }) => {
        const { code } = await book({}, jane)
        const request = { code, documentTail, before: wednesday }
        expect(refused(await backend.requestEarlierSlot({ ...request, documentTail: '0000' })).code).toBe('no-match')
        clock.set(at('2026-11-24 18:00'))
        expect(refused(await backend.requestEarlierSlot(request)).code).toBe('cancel-too-late')
        clock.set(now)
        accepted(await backend.cancelAppointment({ code, documentTail }))
        expect(refused(await backend.requestEarlierSlot(request)).code).toBe('appointment-not-active')
      }),
    )

    test(
      'withdrawn, brings no offer, and can be asked anew; withdrawing nothing is no fault',
      told(async (scenario) => {
        const waiter = await waitAs(scenario, '0001')
        expect(accepted(await scenario.backend.withdrawEarlierSlot(waiter)).earlier).toBeNull()
        accepted(await scenario.backend.withdrawEarlierSlot(waiter))
        scenario.clock.set(await freePlace(scenario))
        expect(await offersOf(scenario, waiter)).toEqual([])
        expect(await scenario.remaining()).toBe(3)
        accepted(await scenario.backend.requestEarlierSlot({ ...waiter, before: friday }))
      }),
    )
  })
}
