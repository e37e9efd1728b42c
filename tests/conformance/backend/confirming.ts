import { eventOf } from '#mock/engine/clerk.ts'
import { readCode } from '#mock/engine/code.ts'
import { anApplicant, at } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, start, story, wednesday } from '../scenario.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })

export const describeConfirming = (open: OpenBackend): void => {
  const told = story(open)

  describe('confirming a hold', () => {
    test(
      'makes an appointment with a code of its office, and shows nothing more of the person than a masked name',
      told(async ({ hold, confirm }) => {
        const [appointment] = accepted(await confirm(accepted(await hold()), [jane])).appointments
        expect(appointment).toMatchObject({
          officeId: 'hall',
          itemId: 'residence-permit',
          state: 'booked',
          bookedAt: now,
          applicantMasked: 'J. Sm***',
          checkInFrom: at(`${wednesday} 09:15`),
          cancelUntil: at('2026-11-24 18:00'),
          reschedulesLeft: 2,
          changedAt: null,
        })
        expect(appointment?.code.startsWith('HA')).toBe(true)
        expect(readCode(appointment?.code ?? '').state).toBe('valid')
        expect(JSON.stringify(appointment)).not.toMatch(/Smith|Jane|12345678/)
      }),
    )

    test(
      'keeps the place taken after the hold would have expired',
      told(async ({ book, clock, remaining }) => {
        await book()
        clock.advance(60)
        expect(await remaining()).toBe(2)
      }),
    )

    test(
      'uses the hold up',
      told(async ({ hold, confirm }) => {
        const held = accepted(await hold())
        accepted(await confirm(held))
        expect(refused(await confirm(held)).code).toBe('hold-unknown')
      }),
    )

    test(
      'is refused at the very second the hold expires, and the place is free again',
      told(async ({ hold, confirm, clock, remaining }) => {
        const held = accepted(await hold())
        clock.advance(10)
        expect(refused(await confirm(held)).code).toBe('hold-expired')
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'of a forged hold is refused',
      told(async ({ backend }) => {
        const outcome = await backend.confirmHold({ holdId: '0'.repeat(32), applicants: [jane] })
        expect(refused(outcome).code).toBe('hold-unknown')
      }),
    )

    test(
      'that is refused leaves the hold, so that nothing typed is lost',
      told(async ({ hold, confirm }) => {
        const held = accepted(await hold())
        expect(refused(await confirm(held, [{ ...jane, documentNumber: '?' }])).code).toBe('applicant-invalid')
        expect(refused(await confirm(held, [])).code).toBe('applicants-do-not-match-places')
        accepted(await confirm(held, [jane]))
      }),
    )
  })

  describe('a person’s details', () => {
    test(
      'that do not fit are refused with each field and its fault',
      told(async ({ hold, confirm }) => {
        const broken = { ...jane, familyName: '', documentNumber: '?', phone: null }
        const { code, fields } = refused(await confirm(accepted(await hold()), [broken]))
        expect(code).toBe('applicant-invalid')
        expect(fields).toEqual(
          expect.arrayContaining([
            { path: 'applicants.0.familyName', fault: 'name-empty' },
            { path: 'applicants.0.documentNumber', fault: 'document-format' },
            { path: 'applicants.0.phone', fault: 'contact-missing' },
          ]),
        )
      }),
    )

    test(
      'whose answers rule the item out are refused; unanswered questions stop nobody',
      told(async ({ hold, confirm }) => {
        const held = accepted(await hold())
        expect(refused(await confirm(held, [{ ...jane, answers: { stay: 'short' } }])).code).toBe('not-eligible')
        accepted(await confirm(held, [{ ...jane, answers: {} }]))
      }),
    )
  })

  describe('limits of a document', () => {
    test(
      'allow one active appointment for an item, however the number is written',
      told(async ({ book, hold, confirm }) => {
        await book({}, jane)
        const again = accepted(await hold({ start: at(`${wednesday} 10:00`) }))
        const spaced = { ...jane, documentNumber: 'e123 456-78' }
        expect(refused(await confirm(again, [spaced])).code).toBe('limit-per-item')
      }),
    )

    test(
      'allow three active appointments in all, at whatever items',
      told(async ({ book, hold, confirm }) => {
        await book({ itemId: 'work-permit' }, jane)
        await book({ itemId: 'joint-permits', start: at(`${wednesday} 10:00`) }, jane)
        await book({ itemId: 'high-end-talent-letter', start: at(`${wednesday} 10:30`) }, jane)
        const fourth = accepted(await hold({ start: at(`${wednesday} 11:00`) }))
        expect(refused(await confirm(fourth, [jane])).code).toBe('limit-per-document')
      }),
    )

    test(
      'are free again after a cancellation',
      told(async ({ backend, book }) => {
        const { code } = await book({}, jane)
        accepted(await backend.cancelAppointment({ code, documentTail: '5678' }))
        await book({ start: at(`${wednesday} 10:00`) }, jane)
      }),
    )

    test(
      'do not count what staff have ended, nor keep its place',
      told(async ({ backend, book, clock, remaining, store }) => {
        const { code } = await book({}, jane)
        accepted(await backend.recordCaseEvent({ code, event: eventOf('withdrawn', clock.now()) }))
        expect(await remaining()).toBe(2)
        const [resting] = await store.read.placements('hall', wednesday, wednesday)
        expect(resting).toMatchObject({ kind: 'resting', place: { start } })
        clock.advance(60)
        expect(await remaining()).toBe(3)
        await book({ start: at(`${wednesday} 10:00`) }, jane)
      }),
    )

    test(
      'are not touched by what the office itself cancels',
      told(async ({ backend, book, clock, remaining }) => {
        const { code } = await book({}, jane)
        accepted(await backend.recordCaseEvent({ code, event: eventOf('cancelled', clock.now()) }))
        const shown = accepted(await backend.findAppointment({ code, documentTail: '5678' }))
        expect(shown.state).toBe('office-cancelled')
        clock.advance(60)
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'suspend for ninety days after three no-shows, and say until when',
      told(async ({ book, hold, confirm, clock }) => {
        for (const missed of ['2026-11-25 09:30', '2026-11-27 09:30', '2026-12-01 09:30']) {
          await book({ start: at(missed) }, jane)
          clock.set(at(`${missed.slice(0, 10)} 18:00`))
        }
        const held = accepted(await hold({ start: at('2026-12-04 09:30') }))
        expect(refused(await confirm(held, [jane]))).toMatchObject({
          code: 'suspended',
          at: at('2027-03-01 00:00'),
        })
        clock.set(at('2027-03-01 08:00'))
        await book({ start: at('2027-03-02 09:30') }, jane)
      }),
    )
  })
}
