import { anApplicant, at } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, refused, story, wednesday } from '../scenario.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'
const key = (idempotencyKey: string) => ({ idempotencyKey })

export const describeRepeating = (open: OpenBackend): void => {
  const told = story(open)

  describe('the same call with the same key', () => {
    test(
      'holds once',
      told(async ({ backend, holdRequest, remaining }) => {
        const request = holdRequest()
        const first = accepted(await backend.holdSlot(request, key('a')))
        expect(accepted(await backend.holdSlot(request, key('a')))).toEqual(first)
        expect(await remaining()).toBe(2)
        accepted(await backend.extendHold({ holdId: first.holdId }))
      }),
    )

    test(
      'confirms once, with one code',
      told(async ({ backend, hold, remaining }) => {
        const { holdId } = accepted(await hold())
        const first = accepted(await backend.confirmHold({ holdId, applicants: [jane] }, key('a')))
        expect(accepted(await backend.confirmHold({ holdId, applicants: [jane] }, key('a')))).toEqual(first)
        expect(await remaining()).toBe(2)
      }),
    )

    test(
      'extends, releases, reschedules and cancels once',
      told(async ({ backend, hold, book }) => {
        const { holdId } = accepted(await hold())
        const extended = accepted(await backend.extendHold({ holdId }, key('a')))
        expect(accepted(await backend.extendHold({ holdId }, key('a')))).toEqual(extended)
        accepted(await backend.releaseHold({ holdId }, key('b')))
        accepted(await backend.releaseHold({ holdId }, key('b')))

        const { code } = await book({}, jane)
        const other = accepted(await hold({ start: at(`${wednesday} 14:00`) }))
        const change = { code, documentTail, holdId: other.holdId }
        const moved = accepted(await backend.rescheduleAppointment(change, key('c')))
        expect(accepted(await backend.rescheduleAppointment(change, key('c')))).toEqual(moved)
        expect(moved.reschedulesLeft).toBe(1)

        const cancelled = accepted(await backend.cancelAppointment({ code, documentTail }, key('d')))
        expect(accepted(await backend.cancelAppointment({ code, documentTail }, key('d')))).toEqual(cancelled)
      }),
    )

    test(
      'at the same moment, as by a double tap, gives both taps the same hold, and it lives',
      told(async ({ backend, holdRequest, remaining }) => {
        const request = holdRequest()
        const [one, other] = await Promise.all([
          backend.holdSlot(request, key('a')),
          backend.holdSlot(request, key('a')),
        ])
        expect(accepted(one)).toEqual(accepted(other))
        expect(await remaining()).toBe(2)
        accepted(await backend.extendHold({ holdId: accepted(one).holdId }))
      }),
    )

    test(
      'at the same moment makes one appointment',
      told(async ({ backend, hold, remaining }) => {
        const { holdId } = accepted(await hold())
        const confirm = () => backend.confirmHold({ holdId, applicants: [jane] }, key('a'))
        const [one, other] = await Promise.all([confirm(), confirm()])
        expect(accepted(one)).toEqual(accepted(other))
        expect(await remaining()).toBe(2)
      }),
    )

    test(
      'gives the old answer even when the clock has moved on',
      told(async ({ backend, holdRequest, clock }) => {
        const request = holdRequest()
        const first = accepted(await backend.holdSlot(request, key('a')))
        clock.advance(30)
        expect(accepted(await backend.holdSlot(request, key('a')))).toEqual(first)
      }),
    )

    test(
      'may be tried again after a refusal, which changed nothing',
      told(async ({ backend, hold, holdRequest }) => {
        const request = holdRequest()
        const others = accepted(await hold({ places: 3 }))
        expect(refused(await backend.holdSlot(request, key('a'))).code).toBe('slot-full')
        accepted(await backend.releaseHold({ holdId: others.holdId }))
        accepted(await backend.holdSlot(request, key('a')))
      }),
    )
  })

  describe('a key used for something else', () => {
    test(
      'is refused for another request of the same kind, which changes nothing',
      told(async ({ backend, holdRequest, remaining }) => {
        accepted(await backend.holdSlot(holdRequest(), key('a')))
        expect(refused(await backend.holdSlot(holdRequest(), key('a'))).code).toBe('key-reused')
        expect(await remaining()).toBe(2)
      }),
    )

    test(
      'is refused for another kind of request',
      told(async ({ backend, holdRequest }) => {
        const { holdId } = accepted(await backend.holdSlot(holdRequest(), key('a')))
        expect(refused(await backend.releaseHold({ holdId }, key('a'))).code).toBe('key-reused')
        expect(refused(await backend.confirmHold({ holdId, applicants: [jane] }, key('a'))).code).toBe('key-reused')
      }),
    )
  })

  test(
    'without a key the same call is another one',
    told(async ({ backend, holdRequest, remaining }) => {
      accepted(await backend.holdSlot(holdRequest()))
      accepted(await backend.holdSlot(holdRequest()))
      expect(await remaining()).toBe(1)
    }),
  )
}
