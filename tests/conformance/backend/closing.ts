import type { Appointment, Offer } from '#types/appointment.ts'
import { anApplicant, at, words } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, type Scenario, start, story, wednesday } from '../scenario.ts'

const reason = words('停电检修', 'Power cut')
const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'
const [dayBefore, dayAfter] = [at('2026-11-24 16:30'), at('2026-11-26 09:00')]

const close = async ({ backend }: Scenario, date = wednesday): Promise<number> =>
  accepted(await backend.closeDay({ officeId: 'hall', date, reason })).affected

const look = async ({ backend }: Scenario, code: string, tail = documentTail): Promise<Appointment> =>
  accepted(await backend.findAppointment({ code, documentTail: tail }))

/** Jane's appointment of Wednesday 16:30, and the two replacements that were kept for it when the day was closed. */
const closedOn = async (scenario: Scenario) => {
  const { code } = await scenario.book({ start: at(`${wednesday} 16:30`) }, jane)
  await close(scenario)
  const { offers } = await look(scenario, code)
  const [first, second] = offers
  if (first === undefined || second === undefined) throw new Error('Two replacements were due')
  return { code, offers: [first, second] as readonly [Offer, Offer] }
}

export const describeClosing = (open: OpenBackend): void => {
  const told = story(open)

  describe('an appointment on a day that is closed', () => {
    test(
      'is marked with the reason, and has the two nearest places kept for a day',
      told(async (scenario) => {
        const { code, offers } = await closedOn(scenario)
        const shown = await look(scenario, code)
        expect(shown).toMatchObject({
          state: 'booked',
          closedDay: { date: wednesday, because: { rule: 'closure', name: reason } },
          reschedulesLeft: 2,
        })
        expect(offers.map(({ place }) => place.start)).toEqual([at('2026-11-26 09:00'), at('2026-11-26 09:30')])
        for (const { kind, offeredAt, until } of offers) {
          expect({ kind, offeredAt, until }).toEqual({
            kind: 'replacement',
            offeredAt: now,
            until: later(now, 24 * 60),
          })
        }
        expect(await scenario.remaining(at('2026-11-26 09:00'))).toBe(2)
      }),
    )

    test(
      'takes one replacement with one tap: it is no reschedule, and the other one is free again',
      told(async (scenario) => {
        const { backend, remaining } = scenario
        const { code, offers } = await closedOn(scenario)
        const [chosen, other] = offers
        const answer = { code, documentTail, offerId: chosen.offerId, accept: true }
        const moved = accepted(await backend.answerOffer(answer))
        expect(moved).toMatchObject({
          code,
          place: chosen.place,
          state: 'booked',
          closedDay: null,
          offers: [],
          reschedulesLeft: 2,
          cancelUntil: at(`${wednesday} 18:00`),
        })
        expect([await remaining(chosen.place.start), await remaining(other.place.start)]).toEqual([2, 3])
        const late = await backend.answerOffer({ ...answer, offerId: other.offerId })
        expect(refused(late).code).toBe('not-offered')
      }),
    )

    test.each(['declined', 'left to lapse'])(
      'with its replacements %s can be moved or cancelled at no cost',
      async (how) => {
        await told(async (scenario) => {
          const { backend, clock, hold, remaining } = scenario
          const { code, offers } = await closedOn(scenario)
          const [one, other] = offers
          if (how === 'declined') {
            accepted(await backend.answerOffer({ code, documentTail, offerId: one.offerId, accept: false }))
          } else clock.set(one.until)
          expect([await remaining(one.place.start), await remaining(other.place.start)]).toEqual([3, 3])
          expect((await look(scenario, code)).offers).toEqual([])

          // The deadline of an ordinary appointment is Tuesday 18:00: here it does not hold.
          clock.set(at(`${wednesday} 10:00`))
          const { holdId } = accepted(await hold({ start: at('2026-11-27 09:30') }))
          const moved = accepted(await backend.rescheduleAppointment({ code, documentTail, holdId }))
          expect(moved).toMatchObject({ state: 'booked', closedDay: null, reschedulesLeft: 2 })
        })()
      },
    )

    test(
      'can be cancelled past the deadline, and frees what was kept for it',
      told(async (scenario) => {
        const { backend, clock, remaining } = scenario
        const { code } = await closedOn(scenario)
        clock.set(at('2026-11-24 09:00'))
        expect(await remaining(dayAfter)).toBe(2)
        accepted(await backend.cancelAppointment({ code, documentTail }))
        expect(await remaining(dayAfter)).toBe(3)
      }),
    )

    test(
      'is never missed: with nothing done it ends as cancelled by the office, and three of them suspend nobody',
      told(async (scenario) => {
        const { backend, book, clock, hold, confirm } = scenario
        for (const [index, day] of [wednesday, '2026-11-30', '2026-12-03'].entries()) {
          const { code } = await book({ start: at(`${day} 09:30`) }, jane)
          await close(scenario, day)
          clock.set(later(at(`${day} 10:00`), 24 * 60 * (index === 2 ? 0 : 1)))
          expect((await look(scenario, code)).state).toBe('office-cancelled')
          expect(accepted(await backend.findProgress({ code, documentTail })).stage).toBe('cancelled')
        }
        accepted(await confirm(accepted(await hold({ start: at('2026-12-08 09:30') })), [jane]))
      }),
    )

    test(
      'closed on the very day, keeps its replacements a whole day though its own time goes by',
      told(async (scenario) => {
        const { backend, book, clock } = scenario
        const { code } = await book({ start: at(`${wednesday} 14:00`) }, jane)
        clock.set(at(`${wednesday} 13:00`))
        await close(scenario)
        clock.set(at('2026-11-26 06:59'))
        const { state, offers } = await look(scenario, code)
        expect(state).toBe('booked')
        const offerId = offers[1]?.offerId ?? ''
        accepted(await backend.answerOffer({ code, documentTail, offerId, accept: true }))
      }),
    )

    test(
      'shares what is left fairly: who booked first is served first, and no place is kept twice',
      told(async (scenario) => {
        const { book } = scenario
        const booked = []
        for (const tail of ['0001', '0002', '0003', '0004']) {
          const { code } = await book(
            { start: at(`${wednesday} 16:30`), ...(tail === '0004' ? { start } : {}) },
            { documentNumber: `E0000${tail}` },
          )
          booked.push({ code, tail })
          scenario.clock.advance(1)
        }
        expect(await close(scenario)).toBe(4)
        const starts = []
        for (const { code, tail } of booked) {
          starts.push((await look(scenario, code, tail)).offers.map(({ place }) => place.start.slice(5, 16)))
        }
        expect(starts).toEqual([
          ['11-26T09:00', '11-26T09:30'],
          ['11-26T09:00', '11-26T09:30'],
          ['11-26T09:00', '11-26T09:30'],
          ['11-24T16:00', '11-24T16:30'],
        ])
      }),
    )

    test(
      'gets other replacements when their day is closed too',
      told(async (scenario) => {
        const { code } = await closedOn(scenario)
        await close(scenario, '2026-11-26')
        const { offers } = await look(scenario, code)
        expect(offers.map(({ place }) => place.start)).toEqual([at('2026-11-24 16:00'), at('2026-11-24 16:30')])
      }),
    )

    test(
      'closed twice is marked once',
      told(async (scenario) => {
        const { code, offers } = await closedOn(scenario)
        scenario.clock.advance(5)
        await close(scenario)
        expect((await look(scenario, code)).offers).toEqual(offers)
      }),
    )

    test(
      'has no wish for an earlier place to make, and is offered none',
      told(async (scenario) => {
        const { backend, book } = scenario
        const { code } = await book({}, jane)
        await close(scenario)
        const asked = await backend.requestEarlierSlot({ code, documentTail, before: wednesday })
        expect(refused(asked).code).toBe('slot-closed')
      }),
    )
  })

  describe('a closing that comes while somebody books', () => {
    test(
      'refuses the confirmation, with the nearest other times; a hold of another day is confirmed with the same answers',
      told(async (scenario) => {
        const { hold, confirm } = scenario
        const held = accepted(await hold())
        await close(scenario)
        const refusal = refused(await confirm(held, [jane]))
        expect(refusal.code).toBe('slot-closed')
        expect(refusal.alternatives.map((place) => place.start)).toEqual([
          at('2026-11-24 16:30'),
          at('2026-11-24 16:00'),
          at('2026-11-24 15:30'),
        ])
        accepted(await confirm(accepted(await hold({ start: dayBefore })), [jane]))
      }),
    )

    test(
      'refuses the move to that day, and the appointment stays where it is',
      told(async (scenario) => {
        const { backend, book, hold } = scenario
        const { code, place } = await book({ start: at('2026-11-27 09:30') }, jane)
        const { holdId } = accepted(await hold())
        await close(scenario)
        const outcome = await backend.rescheduleAppointment({ code, documentTail, holdId })
        expect(refused(outcome).code).toBe('slot-closed')
        expect(await look(scenario, code)).toMatchObject({ place, closedDay: null, reschedulesLeft: 2 })
      }),
    )

    test(
      'takes back the offer of an earlier place on that day',
      told(async (scenario) => {
        const { backend, book, clock, store } = scenario
        const { code } = await book({ start: at('2026-11-27 09:30') }, jane)
        accepted(await backend.requestEarlierSlot({ code, documentTail, before: '2026-11-27' }))
        const leaver = await book({}, { documentNumber: 'E99990009' })
        accepted(await backend.cancelAppointment({ code: leaver.code, documentTail: '0009' }))
        const [resting] = await store.read.placements('hall', wednesday, wednesday)
        clock.set(resting?.until ?? now)
        const [offer] = (await look(scenario, code)).offers
        expect(offer?.place.start).toBe(start)
        await close(scenario)
        expect((await look(scenario, code)).offers).toEqual([])
        const late = { code, documentTail, offerId: offer?.offerId ?? '', accept: true }
        expect(refused(await backend.answerOffer(late)).code).toBe('not-offered')
      }),
    )
  })
}
