import { eventOf } from '#mock/engine/clerk.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { anAppointment, now } from '../records.ts'
import type { OpenStore } from '../store-under-test.ts'
import { onStore } from './records-kept.ts'

export const describeErasureIn = (open: OpenStore): void => {
  const told = onStore(open)

  describe('what is due to be erased', () => {
    test(
      'is told by its moment, the moment included, and so many at once',
      told(async ({ store }) => {
        const dueAt = (code: string, eraseDueAt: string | null) =>
          store.transaction((tx) => tx.putAppointment(anAppointment({ code, eraseDueAt })))
        await dueAt('HA00000001', now)
        await dueAt('HA00000002', later(now, 1))
        await dueAt('HA00000003', null)
        await dueAt('HA00000004', later(now, -1))
        expect([...(await store.dueToErase(now, 10))].sort()).toEqual(['HA00000001', 'HA00000004'])
        expect(await store.dueToErase(now, 1)).toHaveLength(1)
        await dueAt('HA00000001', null)
        expect(await store.dueToErase(now, 10)).toEqual(['HA00000004'])
      }),
    )

    test(
      'leaves the list of its document when it has no document any more, and nobody else does',
      told(async ({ store }) => {
        await store.transaction(async (tx) => {
          await tx.putAppointment(anAppointment())
          await tx.putAppointment(anAppointment({ code: 'HA00000002' }))
        })
        await store.transaction((tx) => tx.putAppointment(anAppointment({ documentHash: null, tailHash: null })))
        expect((await store.read.appointmentsOf('document-1')).map(({ code }) => code)).toEqual(['HA00000002'])
        expect((await store.read.appointment('HA00000001'))?.documentHash).toBeNull()
        await store.transaction((tx) =>
          tx.putAppointment(anAppointment({ code: 'HA00000002', documentHash: null, tailHash: null })),
        )
        expect(await store.read.appointmentsOf('document-1')).toEqual([])
      }),
    )

    test(
      'events put instead of others are all there is',
      told(async ({ store }) => {
        await store.transaction((tx) => tx.addCaseEvent('HA00000001', eventOf('checked-in', now)))
        await store.transaction((tx) => tx.putCaseEvents('HA00000001', [eventOf('missed', now)]))
        expect(await store.read.caseEvents('HA00000001')).toEqual([eventOf('missed', now)])
      }),
    )
  })
}
