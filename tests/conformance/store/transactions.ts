import { aPlace } from '#tests/support/builders.ts'
import { aHold, anAppointment, aPlacement } from '../records.ts'
import type { OpenStore } from '../store-under-test.ts'
import { onStore } from './records-kept.ts'

export const describeTransactions = (open: OpenStore): void => {
  const told = onStore(open)

  describe('a transaction', () => {
    test(
      'gives what its work gives',
      told(async ({ store }) => {
        expect(await store.transaction(() => Promise.resolve(7))).toBe(7)
      }),
    )

    test(
      'sees its own writes, and everyone does once it is over',
      told(async ({ store }) => {
        await store.transaction(async (tx) => {
          await tx.putAppointment(anAppointment())
          await tx.putPlacement(aPlacement())
          expect(await tx.appointment('HA00000001')).toEqual(anAppointment())
          expect(await tx.placements('hall', '2026-11-25', '2026-11-25')).toHaveLength(1)
        })
        expect(await store.read.appointment('HA00000001')).toEqual(anAppointment())
      }),
    )

    test(
      'that throws leaves nothing of what it did, and passes the fault on',
      told(async ({ store }) => {
        await store.transaction((tx) => tx.putHold(aHold()))
        const failing = store.transaction(async (tx) => {
          await tx.putAppointment(anAppointment())
          await tx.removeHold(aHold())
          await tx.putPlacement(aPlacement())
          throw new Error('broken in the middle')
        })
        await expect(failing).rejects.toThrow('broken in the middle')
        expect(await store.read.appointment('HA00000001')).toBeNull()
        expect(await store.read.appointmentsOf('document-1')).toEqual([])
        expect(await store.read.placements('hall', '2026-11-25', '2026-11-25')).toEqual([])
        expect(await store.read.holdOfClient('client-1')).toEqual(aHold())
      }),
    )

    test(
      'that throws does not stop those behind it',
      told(async ({ store }) => {
        const failing = store.transaction(() => Promise.reject(new Error('broken')))
        const next = store.transaction((tx) => tx.putHold(aHold()))
        await expect(failing).rejects.toThrow('broken')
        await next
        expect(await store.read.hold('hold-1')).toEqual(aHold())
      }),
    )

    test(
      'loses no other’s write: twenty that each add a place at once all count',
      told(async ({ store }) => {
        const twenty = Array.from({ length: 20 }, (_, index) => `HA${index}`)
        await Promise.all(
          twenty.map((id) =>
            store.transaction(async (tx) => {
              const before = await tx.placements('hall', '2026-11-25', '2026-11-25')
              await tx.putPlacement(aPlacement({ id, place: aPlace('2026-11-25 09:30', String(before.length)) }))
            }),
          ),
        )
        const placements = await store.read.placements('hall', '2026-11-25', '2026-11-25')
        expect(placements.map(({ id }) => id).sort()).toEqual([...twenty].sort())
        expect(new Set(placements.map(({ place }) => place.windowId)).size).toBe(20)
      }),
    )
  })
}
