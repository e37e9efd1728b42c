import { eventOf } from '#mock/engine/clerk.ts'
import { noAttempts } from '#mock/engine/throttle.ts'
import { aPlace, at, words } from '#tests/support/builders.ts'
import { aHold, anAppointment, aPlacement, now } from '../records.ts'
import type { OpenStore, StoreUnderTest } from '../store-under-test.ts'

export type Told = (told: (under: StoreUnderTest) => Promise<void>) => () => Promise<void>

export const onStore =
  (open: OpenStore): Told =>
  (told) =>
  async () => {
    const under = await open()
    try {
      await told(under)
    } finally {
      await under.close()
    }
  }

export const describeRecords = (open: OpenStore): void => {
  const told = onStore(open)

  test(
    'an empty store knows nothing, and says so without fault',
    told(async ({ store: { read } }) => {
      expect(await read.placements('hall', '2026-11-01', '2026-12-31')).toEqual([])
      expect(await read.hold('hold-1')).toBeNull()
      expect(await read.holdOfClient('client-1')).toBeNull()
      expect(await read.appointment('HA00000001')).toBeNull()
      expect(await read.appointmentsOf('document-1')).toEqual([])
      expect(await read.caseEvents('HA00000001')).toEqual([])
      expect(await read.closures('hall')).toEqual([])
      expect(await read.waiting('hall')).toEqual([])
      expect(await read.attempts('code')).toEqual(noAttempts)
      expect(await read.answer('key')).toBeNull()
    }),
  )

  describe('placements', () => {
    test(
      'are found by office and date, both ends included',
      told(async ({ store }) => {
        const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
        await store.transaction(async (tx) => {
          for (const day of days) await tx.putPlacement(aPlacement({ id: day, place: aPlace(`${day} 09:30`) }))
          await tx.putPlacement(aPlacement({ id: 'branch', officeId: 'branch' }))
        })
        const found = await store.read.placements('hall', '2026-11-25', '2026-11-26')
        expect(found.map(({ id }) => id).sort()).toEqual(['2026-11-25', '2026-11-26'])
      }),
    )

    test(
      'come back as they were put, expired ones too: whether they count is for the engine to say',
      told(async ({ store }) => {
        const expired = aPlacement({ id: 'hold-1', kind: 'hold', until: at('2026-11-01 00:00') })
        await store.transaction((tx) => tx.putPlacement(expired))
        expect(await store.read.placements('hall', '2026-11-25', '2026-11-25')).toEqual([expired])
      }),
    )

    test(
      'of one id go from a date, and no others',
      told(async ({ store }) => {
        await store.transaction(async (tx) => {
          await tx.putPlacement(aPlacement({ id: 'one' }))
          await tx.putPlacement(aPlacement({ id: 'other' }))
          await tx.putPlacement(aPlacement({ id: 'one', place: aPlace('2026-11-26 09:30') }))
          await tx.removePlacements('hall', '2026-11-25', 'one')
        })
        const left = await store.read.placements('hall', '2026-11-24', '2026-11-27')
        expect(left.map(({ id, place }) => `${id} ${place.start.slice(0, 10)}`).sort()).toEqual([
          'one 2026-11-26',
          'other 2026-11-25',
        ])
      }),
    )
  })

  describe('holds', () => {
    test(
      'are found by id and by client',
      told(async ({ store }) => {
        await store.transaction((tx) => tx.putHold(aHold()))
        expect(await store.read.hold('hold-1')).toEqual(aHold())
        expect(await store.read.holdOfClient('client-1')).toEqual(aHold())
        expect(await store.read.holdOfClient('client-2')).toBeNull()
      }),
    )

    test(
      'when removed give back every place, on every date',
      told(async ({ store }) => {
        const places = [aPlace('2026-11-25 09:30'), aPlace('2026-11-26 09:30')]
        const hold = aHold({ places })
        await store.transaction(async (tx) => {
          await tx.putHold(hold)
          for (const place of places) await tx.putPlacement(aPlacement({ id: hold.holdId, kind: 'hold', place }))
          await tx.putPlacement(aPlacement({ id: 'someone else' }))
        })
        await store.transaction((tx) => tx.removeHold(hold))
        expect(await store.read.hold('hold-1')).toBeNull()
        expect(await store.read.holdOfClient('client-1')).toBeNull()
        const left = await store.read.placements('hall', '2026-11-25', '2026-11-26')
        expect(left.map(({ id }) => id)).toEqual(['someone else'])
      }),
    )
  })

  describe('appointments', () => {
    test(
      'are found by code and by document, the latest state of each once',
      told(async ({ store }) => {
        await store.transaction(async (tx) => {
          await tx.putAppointment(anAppointment())
          await tx.putAppointment(anAppointment({ code: 'HA00000002' }))
          await tx.putAppointment(anAppointment({ code: 'HA00000003', documentHash: 'document-2' }))
        })
        const cancelled = anAppointment({ state: 'cancelled', changedAt: now })
        await store.transaction((tx) => tx.putAppointment(cancelled))
        expect(await store.read.appointment('HA00000001')).toEqual(cancelled)
        const found = await store.read.appointmentsOf('document-1')
        expect(found.map(({ code, state }) => `${code} ${state}`).sort()).toEqual([
          'HA00000001 cancelled',
          'HA00000002 booked',
        ])
      }),
    )
  })

  test(
    'events of a case come in the order in which they were added',
    told(async ({ store }) => {
      const events = [
        eventOf('checked-in', now),
        eventOf('correction-requested', now, { by: '2026-12-01', note: words('补照片', 'A new photo') }),
        eventOf('accepted', now),
      ]
      for (const event of events) await store.transaction((tx) => tx.addCaseEvent('HA00000001', event))
      expect(await store.read.caseEvents('HA00000001')).toEqual(events)
      expect(await store.read.caseEvents('HA00000002')).toEqual([])
    }),
  )

  test(
    'who waits at an office is kept in order, and forgotten when nobody does',
    told(async ({ store }) => {
      const wait = (codes: readonly string[]) => store.transaction((tx) => tx.putWaiting('hall', codes))
      await wait(['HA00000002'])
      await wait(['HA00000002', 'HA00000001'])
      expect(await store.read.waiting('hall')).toEqual(['HA00000002', 'HA00000001'])
      expect(await store.read.waiting('branch')).toEqual([])
      await wait([])
      expect(await store.read.waiting('hall')).toEqual([])
      await wait(['HA00000001'])
      expect(await store.read.waiting('hall')).toEqual(['HA00000001'])
    }),
  )

  test(
    'closures belong to their office',
    told(async ({ store }) => {
      const closure = {
        from: '2026-11-25',
        to: '2026-11-25',
        intervals: [],
        reason: words('系统升级'),
        windowId: null,
        citation: null,
      }
      await store.transaction((tx) => tx.addClosure('hall', closure))
      expect(await store.read.closures('hall')).toEqual([closure])
      expect(await store.read.closures('branch')).toEqual([])
    }),
  )

  test(
    'attempts and answers are kept under their keys, the last one counts',
    told(async ({ store }) => {
      const attempts = { failures: 6, lockedUntil: now, lastFailure: now }
      const answer = { fingerprint: 'one', value: { done: true }, at: now }
      await store.transaction(async (tx) => {
        await tx.putAttempts('code', { ...attempts, failures: 5 })
        await tx.putAttempts('code', attempts)
        await tx.putAnswer('key', answer)
      })
      expect(await store.read.attempts('code')).toEqual(attempts)
      expect(await store.read.answer('key')).toEqual(answer)
    }),
  )

  test(
    'everything is still there after a restart',
    told(async ({ store, reopen }) => {
      await store.transaction(async (tx) => {
        await tx.putHold(aHold())
        await tx.putAppointment(anAppointment())
        await tx.putPlacement(aPlacement())
        await tx.putAnswer('key', { fingerprint: 'one', value: [1], at: now })
      })
      const { read } = await reopen()
      expect(await read.holdOfClient('client-1')).toEqual(aHold())
      expect(await read.appointmentsOf('document-1')).toEqual([anAppointment()])
      expect(await read.placements('hall', '2026-11-25', '2026-11-25')).toEqual([aPlacement()])
      expect(await read.answer('key')).toMatchObject({ value: [1] })
    }),
  )
}
