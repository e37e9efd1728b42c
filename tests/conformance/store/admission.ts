import { aPlace } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { aHold, anAdmission, aPlacement, now } from '../records.ts'
import { accepted, refused } from '../scenario.ts'
import type { OpenStore } from '../store-under-test.ts'
import { onStore } from './records-kept.ts'

const wednesday = ['2026-11-25', '2026-11-25'] as const

export const describeAdmission = (open: OpenStore): void => {
  const told = onStore(open)

  describe('admitting', () => {
    test(
      'keeps the hold and takes its places until it expires',
      told(async ({ store }) => {
        const [outcome] = await store.admit([anAdmission({})])
        expect(outcome && accepted(outcome)).toEqual(aHold())
        expect(await store.read.holdOfClient('client-1')).toEqual(aHold())
        expect(await store.read.placements('hall', ...wednesday)).toEqual([
          aPlacement({ id: 'hold-1', kind: 'hold', until: later(now, 10) }),
        ])
      }),
    )

    test(
      'a batch answers each in its order; one refused does not fail the others',
      told(async ({ store }) => {
        const outcomes = await store.admit([
          anAdmission({ holdId: 'a', clientId: 'a' }),
          anAdmission({ holdId: 'b', clientId: 'b' }),
          anAdmission({ holdId: 'c', clientId: 'c', places: [aPlace('2026-11-25 10:00')] }),
        ])
        expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true])
        expect(await store.read.hold('b')).toBeNull()
        expect(await store.read.placements('hall', ...wednesday)).toHaveLength(2)
      }),
    )

    test(
      'an empty batch is nothing',
      told(async ({ store }) => {
        expect(await store.admit([])).toEqual([])
      }),
    )

    test(
      'many batches at once never admit more than there are places',
      told(async ({ store }) => {
        const batches = Array.from({ length: 10 }, (_, batch) =>
          Array.from({ length: 5 }, (__, index) => {
            const id = `${batch}-${index}`
            return anAdmission({ holdId: id, clientId: id }, { capacity: 7 })
          }),
        )
        const outcomes = (await Promise.all(batches.map((batch) => store.admit(batch)))).flat()
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(7)
        expect(await store.read.placements('hall', ...wednesday)).toHaveLength(7)
      }),
    )

    test(
      'frees the client’s earlier hold, which does not stand in the way',
      told(async ({ store }) => {
        await store.admit([anAdmission({ holdId: 'first' })])
        const [outcome] = await store.admit([anAdmission({ holdId: 'second' })])
        expect(outcome?.ok).toBe(true)
        expect(await store.read.hold('first')).toBeNull()
        expect((await store.read.placements('hall', ...wednesday)).map(({ id }) => id)).toEqual(['second'])
      }),
    )

    test(
      'that is refused keeps the client’s earlier hold',
      told(async ({ store }) => {
        await store.admit([anAdmission({ holdId: 'first', places: [aPlace('2026-11-25 10:00')] })])
        await store.admit([anAdmission({ holdId: 'other', clientId: 'other' })])
        const [outcome] = await store.admit([anAdmission({ holdId: 'second' })])
        expect(outcome && refused(outcome).code).toBe('slot-full')
        expect((await store.read.holdOfClient('client-1'))?.holdId).toBe('first')
      }),
    )

    test(
      'sees only the starts it asked for, of its office',
      told(async ({ store }) => {
        await store.transaction(async (tx) => {
          await tx.putPlacement(aPlacement({ id: 'inside' }))
          for (const start of ['2026-11-23 09:30', '2026-11-25 08:30', '2026-11-25 10:30']) {
            await tx.putPlacement(aPlacement({ id: start, place: aPlace(start) }))
          }
          for (const start of ['2026-11-25 09:00', '2026-11-25 10:00']) {
            await tx.putPlacement(aPlacement({ id: start.slice(11), place: aPlace(start) }))
          }
          await tx.putPlacement(aPlacement({ id: 'elsewhere', officeId: 'branch' }))
        })
        const seen: string[] = []
        const { choose, ...admission } = anAdmission({}, { capacity: 5 })
        await store.admit([
          {
            ...admission,
            choose: (taken, moment) => {
              seen.push(...[...taken].map(([place, count]) => `${place.slice(11, 16)} ${count}`))
              return choose(taken, moment)
            },
          },
        ])
        expect(seen.sort()).toEqual(['09:00 1', '09:30 1', '10:00 1'])
      }),
    )
  })

  describe('admitting with a key', () => {
    const keyed = (holdId: string, fingerprint = 'same') =>
      anAdmission({ holdId }, { capacity: 5, idempotency: { key: 'key', fingerprint } })

    test(
      'twice gives the first hold again, and takes nothing',
      told(async ({ store }) => {
        const [first] = await store.admit([keyed('first')])
        const [second] = await store.admit([keyed('second')])
        expect(second).toEqual(first)
        expect(await store.read.hold('second')).toBeNull()
        expect(await store.read.placements('hall', ...wednesday)).toHaveLength(1)
      }),
    )

    test(
      'twice in one batch, or at the same moment, is once too',
      told(async ({ store }) => {
        const [one, other] = await store.admit([keyed('first'), keyed('second')])
        expect(other).toEqual(one)
        const [[third], [fourth]] = await Promise.all([store.admit([keyed('third')]), store.admit([keyed('fourth')])])
        expect([third, fourth]).toEqual([one, one])
        expect(await store.read.placements('hall', ...wednesday)).toHaveLength(1)
      }),
    )

    test(
      'used for another request is refused',
      told(async ({ store }) => {
        await store.admit([keyed('first')])
        const [outcome] = await store.admit([keyed('second', 'other')])
        expect(outcome && refused(outcome).code).toBe('key-reused')
      }),
    )

    test(
      'may be used again after a refusal',
      told(async ({ store }) => {
        const full = anAdmission({ holdId: 'first' }, { capacity: 0, idempotency: { key: 'key', fingerprint: 'same' } })
        const [refusal] = await store.admit([full])
        expect(refusal?.ok).toBe(false)
        const [outcome] = await store.admit([keyed('second')])
        expect(outcome && accepted(outcome).holdId).toBe('second')
      }),
    )
  })
}
