import { anApplicant, at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, start, story, wednesday } from '../scenario.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'
const elsewhen = at(`${wednesday} 14:00`)

export const describeChanging = (open: OpenBackend): void => {
  const told = story(open)

  describe('cancelling', () => {
    test(
      'ends the appointment and says so wherever it is asked for',
      told(async ({ backend, book }) => {
        const { code } = await book({}, jane)
        expect(accepted(await backend.cancelAppointment({ code, documentTail }))).toMatchObject({
          code,
          state: 'cancelled',
          changedAt: now,
        })
        expect(accepted(await backend.findAppointment({ code, documentTail })).state).toBe('cancelled')
        expect(accepted(await backend.findProgress({ code, documentTail })).stage).toBe('cancelled')
      }),
    )

    test(
      'returns the place after twenty to sixty minutes, and not at the same delay each time',
      told(async ({ backend, book, clock, remaining }) => {
        const delays: number[] = []
        for (let round = 0; round < 6; round += 1) {
          const from = later(now, round * 90)
          clock.set(from)
          const { code } = await book({}, jane)
          accepted(await backend.cancelAppointment({ code, documentTail }))
          const returned = await minutesUntil(async (minutes) => {
            clock.set(later(from, minutes))
            return (await remaining()) === 3
          })
          delays.push(returned)
        }
        for (const delay of delays) {
          expect(delay).toBeGreaterThanOrEqual(20)
          expect(delay).toBeLessThanOrEqual(60)
        }
        expect(new Set(delays).size).toBeGreaterThan(1)
      }),
    )

    test(
      'is possible until 18:00 the working day before, and refused from that second with the moment',
      told(async ({ backend, book, clock }) => {
        const { code } = await book({}, jane)
        const deadline = at('2026-11-24 18:00')
        clock.set(deadline)
        expect(refused(await backend.cancelAppointment({ code, documentTail }))).toMatchObject({
          code: 'cancel-too-late',
          at: deadline,
        })
        clock.set('2026-11-24T17:59:59+08:00')
        accepted(await backend.cancelAppointment({ code, documentTail }))
      }),
    )

    test(
      'twice is refused the second time, and moves nothing',
      told(async ({ backend, book, clock, remaining }) => {
        const { code } = await book({}, jane)
        accepted(await backend.cancelAppointment({ code, documentTail }))
        expect(refused(await backend.cancelAppointment({ code, documentTail })).code).toBe('appointment-not-active')
        clock.advance(60)
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'an appointment that was missed is refused',
      told(async ({ backend, book, clock }) => {
        const { code } = await book({}, jane)
        clock.set(at(`${wednesday} 10:00`))
        expect(accepted(await backend.findAppointment({ code, documentTail })).state).toBe('missed')
        expect(refused(await backend.cancelAppointment({ code, documentTail })).code).toBe('appointment-not-active')
      }),
    )
  })

  describe('rescheduling', () => {
    test(
      'keeps the code, takes the new place and lets the old one rest',
      told(async ({ backend, book, hold, clock, remaining }) => {
        const { code } = await book({}, jane)
        const { holdId } = accepted(await hold({ start: elsewhen }))
        const moved = accepted(await backend.rescheduleAppointment({ code, documentTail, holdId }))
        expect(moved).toMatchObject({
          code,
          state: 'booked',
          place: { start: elsewhen },
          reschedulesLeft: 1,
          changedAt: now,
        })
        expect([await remaining(), await remaining(elsewhen)]).toEqual([2, 2])
        clock.advance(60)
        expect([await remaining(), await remaining(elsewhen)]).toEqual([3, 2])
      }),
    )

    test(
      'uses its hold up',
      told(async ({ backend, book, hold }) => {
        const { code } = await book({}, jane)
        const { holdId } = accepted(await hold({ start: elsewhen }))
        accepted(await backend.rescheduleAppointment({ code, documentTail, holdId }))
        expect(refused(await backend.extendHold({ holdId })).code).toBe('hold-unknown')
      }),
    )

    test.each([
      ['expired meanwhile', 'hold-expired'],
      ['is unknown', 'hold-unknown'],
      ['is at another office', 'slot-unknown'],
      ['is for another item', 'slot-unknown'],
      ['has two places', 'slot-unknown'],
    ])('keeps the old place when the new hold %s', async (how, code) => {
      await told(async (scenario) => {
        const appointment = await scenario.book({}, jane)
        const wanted: Record<string, Parameters<typeof scenario.hold>[0]> = {
          'is at another office': { officeId: 'branch' },
          'is for another item': { itemId: 'work-permit' },
          'has two places': { places: 2 },
        }
        const held = accepted(await scenario.hold({ start: elsewhen, ...wanted[how] }))
        if (how === 'expired meanwhile') scenario.clock.advance(10)
        const holdId = how === 'is unknown' ? '0'.repeat(32) : held.holdId
        const request = { code: appointment.code, documentTail, holdId }
        expect(refused(await scenario.backend.rescheduleAppointment(request)).code).toBe(code)

        const kept = accepted(await scenario.backend.findAppointment({ code: appointment.code, documentTail }))
        expect(kept).toEqual(appointment)
        expect(await scenario.remaining()).toBe(2)
      })()
    })

    test(
      'is possible twice',
      told(async ({ backend, book, hold }) => {
        const { code } = await book({}, jane)
        for (const clock of ['10:00', '10:30']) {
          const { holdId } = accepted(await hold({ start: at(`${wednesday} ${clock}`) }))
          accepted(await backend.rescheduleAppointment({ code, documentTail, holdId }))
        }
        const { holdId } = accepted(await hold({ start: at(`${wednesday} 11:00`) }))
        const outcome = await backend.rescheduleAppointment({ code, documentTail, holdId })
        expect(refused(outcome).code).toBe('reschedule-limit')
      }),
    )

    test(
      'is refused after the deadline, and the held place is not lost by it',
      told(async ({ backend, book, hold, clock }) => {
        const { code } = await book({}, jane)
        clock.set(at('2026-11-24 18:00'))
        const { holdId } = accepted(await hold({ start: at('2026-11-27 09:30') }))
        const outcome = await backend.rescheduleAppointment({ code, documentTail, holdId })
        expect(refused(outcome).code).toBe('cancel-too-late')
        accepted(await backend.extendHold({ holdId }))
      }),
    )

    test(
      'moves the deadline with the place',
      told(async ({ backend, book, hold }) => {
        const { code } = await book({ start }, jane)
        const { holdId } = accepted(await hold({ start: at('2026-11-30 09:30') }))
        const moved = accepted(await backend.rescheduleAppointment({ code, documentTail, holdId }))
        expect(moved.cancelUntil).toBe(at('2026-11-27 18:00'))
      }),
    )
  })
}

/** The first whole minute up to ninety at which something is so that stays so, found by halving. */
const minutesUntil = async (isSo: (minutes: number) => Promise<boolean>): Promise<number> => {
  let [before, after] = [-1, 90]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (await isSo(middle)) after = middle
    else before = middle
  }
  return after
}
