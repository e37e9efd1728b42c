import type { Outcome, RefusalCode } from '#types/outcome.ts'
import { refusal, refusalCode } from '#types/outcome.ts'
import { eventOf } from '#mock/engine/clerk.ts'
import { anApplicant, at, words } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { itemElsewhere, itemWithoutWindow } from '../facts.ts'
import { accepted, now, refused, type Scenario, story, wednesday } from '../scenario.ts'

/** What a backend as such never answers, and who does. */
const answeredElsewhere = {
  'not-authorised': 'the server, of a staff call without its token',
  busy: 'a store that gave up after its retries, and the server when it is over its limits',
} as const satisfies Partial<Record<RefusalCode, string>>

type Producible = Exclude<RefusalCode, keyof typeof answeredElsewhere>

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'
const nobodys = '0'.repeat(32)

/** The shortest way to each refusal of the closed list; a code added to the list must be added here. */
const waysTo: Record<Producible, (scenario: Scenario) => Promise<Outcome<unknown>>> = {
  'office-unknown': ({ backend }) => backend.getOffice({ officeId: 'nowhere' }),
  'item-not-here': ({ hold }) => hold({ itemId: itemElsewhere }),
  'office-not-bookable': ({ hold }) => hold({ itemId: itemWithoutWindow }),
  'slot-unknown': ({ hold }) => hold({ start: at(`${wednesday} 09:10`) }),
  'slot-closed': ({ hold }) => hold({ start: at('2026-11-28 09:30') }),
  'slot-past': ({ hold }) => hold({ start: at('2026-11-23 09:30') }),
  'slot-too-soon': ({ hold }) => hold({ start: at('2026-11-23 11:30') }),
  'slot-not-released': ({ hold }) => hold({ start: at('2026-12-08 09:30') }),
  'slot-full': async ({ hold }) => {
    accepted(await hold({ places: 3 }))
    return hold()
  },
  'window-unknown': ({ hold }) => hold({ windowId: '3' }),
  'places-out-of-range': ({ hold }) => hold({ places: 99 }),
  'hold-unknown': ({ backend }) => backend.extendHold({ holdId: nobodys }),
  'hold-expired': async ({ backend, hold, clock }) => {
    const { holdId } = accepted(await hold())
    clock.advance(10)
    return backend.extendHold({ holdId })
  },
  'hold-already-extended': async ({ backend, hold }) => {
    const { holdId } = accepted(await hold())
    accepted(await backend.extendHold({ holdId }))
    return backend.extendHold({ holdId })
  },
  'applicants-do-not-match-places': async ({ hold, confirm }) => confirm(accepted(await hold({ places: 2 })), [jane]),
  'applicant-invalid': async ({ hold, confirm }) => confirm(accepted(await hold()), [{ ...jane, familyName: '' }]),
  'not-eligible': async ({ hold, confirm }) =>
    confirm(accepted(await hold()), [{ ...jane, answers: { stay: 'short' } }]),
  'limit-per-item': async ({ book, hold, confirm }) => {
    await book({}, jane)
    return confirm(accepted(await hold()), [jane])
  },
  'limit-per-document': async ({ book, hold, confirm }) => {
    await book({ itemId: 'work-permit' }, jane)
    await book({ itemId: 'joint-permits', start: at(`${wednesday} 10:00`) }, jane)
    await book({ itemId: 'high-end-talent-letter', start: at(`${wednesday} 10:30`) }, jane)
    return confirm(accepted(await hold()), [jane])
  },
  suspended: async ({ book, hold, confirm, clock }) => {
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      await book({ start: at(`${day} 09:30`) }, jane)
      clock.set(at(`${day} 18:00`))
    }
    return confirm(accepted(await hold({ start: at('2026-12-01 09:30') })), [jane])
  },
  'no-match': ({ backend }) => backend.findAppointment({ code: 'HA00000000', documentTail }),
  'appointment-not-active': async ({ backend, book }) => {
    const { code } = await book({}, jane)
    accepted(await backend.cancelAppointment({ code, documentTail }))
    return backend.cancelAppointment({ code, documentTail })
  },
  'cancel-too-late': async ({ backend, book, clock }) => {
    const { code } = await book({}, jane)
    clock.set(at('2026-11-24 18:00'))
    return backend.cancelAppointment({ code, documentTail })
  },
  'reschedule-limit': async ({ backend, book, hold }) => {
    const { code } = await book({}, jane)
    const moveTo = async (clock: string) => {
      const { holdId } = accepted(await hold({ start: at(`${wednesday} ${clock}`) }))
      return backend.rescheduleAppointment({ code, documentTail, holdId })
    }
    accepted(await moveTo('10:00'))
    accepted(await moveTo('10:30'))
    return moveTo('11:00')
  },
  'earlier-already-requested': async ({ backend, book }) => {
    const { code } = await book({}, jane)
    accepted(await backend.requestEarlierSlot({ code, documentTail, before: wednesday }))
    return backend.requestEarlierSlot({ code, documentTail, before: wednesday })
  },
  'earlier-date-invalid': async ({ backend, book }) => {
    const { code } = await book({}, jane)
    return backend.requestEarlierSlot({ code, documentTail, before: '2026-11-27' })
  },
  'offer-expired': async ({ backend, book, clock }) => {
    const { code } = await book({}, jane)
    accepted(await backend.closeDay({ officeId: 'hall', date: wednesday, reason: words('停电') }))
    const [offer] = accepted(await backend.findAppointment({ code, documentTail })).offers
    clock.set(offer?.until ?? now)
    return backend.answerOffer({ code, documentTail, offerId: offer?.offerId ?? nobodys, accept: true })
  },
  'not-offered': async ({ backend, book }) => {
    const { code } = await book({}, jane)
    return backend.answerOffer({ code, documentTail, offerId: nobodys, accept: true })
  },
  'transition-not-allowed': async ({ backend, book }) => {
    const { code } = await book({}, jane)
    return backend.recordCaseEvent({ code, event: eventOf('decided', now) })
  },
  'key-reused': async ({ backend, holdRequest }) => {
    accepted(await backend.holdSlot(holdRequest(), { idempotencyKey: 'a' }))
    return backend.holdSlot(holdRequest(), { idempotencyKey: 'a' })
  },
  'request-invalid': ({ hold }) => hold({ places: 1.5 }),
}

export const describeRefusals = (open: OpenBackend): void => {
  const told = story(open)

  describe('every refusal', () => {
    test.each(Object.entries(waysTo))('%s', async (code, way) => {
      await told(async (scenario) => {
        const given = refused(await way(scenario))
        expect(given.code).toBe(code)
        expect(refusal.safeParse(given).success).toBe(true)
      })()
    })

    test('of the closed list is produced here, or said to come from elsewhere', () => {
      expect([...Object.keys(waysTo), ...Object.keys(answeredElsewhere)].sort()).toEqual(
        [...refusalCode.options].sort(),
      )
    })
  })

  describe('a refusal', () => {
    test(
      'of a date not yet released says when it opens',
      told(async ({ hold, clock }) => {
        const tooEarly = { start: at('2026-12-08 09:30') }
        const { at: opensAt } = refused(await hold(tooEarly))
        expect(opensAt).toBe(at('2026-11-24 09:00'))
        clock.set('2026-11-24T08:59:59+08:00')
        expect(refused(await hold(tooEarly)).code).toBe('slot-not-released')
        clock.set(at('2026-11-24 09:00'))
        accepted(await hold(tooEarly))
      }),
    )

    test.each([0, -1, 6, 99])('is given to %i places', async (places) => {
      await told(async ({ hold, remaining }) => {
        expect(refused(await hold({ places })).code).toBe('places-out-of-range')
        expect(await remaining()).toBe(3)
      })()
    })

    test.each([
      ['an office without hours', { officeId: 'silent' }, 'office-not-bookable'],
      ['an unknown office', { officeId: 'nowhere' }, 'office-unknown'],
      ['a holiday', { start: at('2026-10-02 09:30') }, 'slot-past'],
      ['an hour outside service', { start: at(`${wednesday} 12:00`) }, 'slot-unknown'],
      ['an hour after closing', { start: at(`${wednesday} 17:00`) }, 'slot-unknown'],
      ['a half second', { start: '2026-11-25T09:30:01+08:00' }, 'slot-unknown'],
      ['a date that does not exist', { start: '2026-02-30T09:30:00+08:00' }, 'request-invalid'],
      ['a zone of another country', { start: '2026-11-25T09:30:00+09:00' }, 'request-invalid'],
      ['a window nobody knows', { windowId: 'nobody' }, 'window-unknown'],
      ['a window that does not take the item', { windowId: '2', itemId: 'work-permit' as const }, 'window-unknown'],
      ['a client without a name', { clientId: '' }, 'request-invalid'],
    ])('is given to %s', async (_, wanted, code) => {
      await told(async ({ hold }) => {
        expect(refused(await hold(wanted)).code).toBe(code)
      })()
    })
  })
}
