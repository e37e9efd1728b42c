import type { Kysely } from 'kysely'
import type { Outcome } from '#types/outcome.ts'
import type { Place } from '#types/slot.ts'
import { isTaken } from '../engine/placement.ts'
import { type AdmissionGround, admitInto } from './admit.ts'
import { inBatches } from './coalesce.ts'
import type { HoldRecord } from './records.ts'
import type { Database } from './schema.ts'
import { type Job, runBatch } from './sql-batch.ts'
import { cellOf, type Layer } from './sql-layer.ts'
import { readsOver } from './sql-reads.ts'
import { type OfficeOfCode, readerOver, transactionOver } from './sql-transaction.ts'
import type { Admission, Store } from './store.ts'

export interface SqlStoreOptions {
  readonly db: Kysely<Database>
  readonly officeOfCode: OfficeOfCode
}

/** So many callers ride in one batch at most. */
const mostInBatch = 128

/** Appointments in SQL: changes ride in batches, each of them one transaction; what is only read is read beside them. */
export const createSqlStore = ({ db, officeOfCode }: SqlStoreOptions): Store => {
  const enqueue = inBatches<Job>((jobs) => runBatch(db, jobs), mostInBatch)

  const inBatch = <Value>(run: (layer: Layer) => Promise<Value>, prefetch: Job['prefetch']): Promise<Value> =>
    new Promise((resolve, reject) => {
      let value: { readonly last: Value } | null = null
      enqueue({
        prefetch,
        run: async (layer) => {
          value = { last: await run(layer) }
        },
        settle: (result) => {
          if (result.status === 'fulfilled' && value !== null) resolve(value.last)
          else reject(faultOf(result))
        },
      })
    })

  const admit = (request: Admission): Promise<Outcome<HoldRecord>> =>
    inBatch(
      (layer) => admitInto(groundOver(layer, officeOfCode), request),
      (layer) => prefetch(groundOver(layer, officeOfCode), request),
    )

  const reads = readsOver(db)
  const space = {
    placements: reads.placements,
    get: async (...asked: Parameters<typeof reads.record>) => (await reads.record(...asked))?.text ?? null,
  }
  return {
    read: readerOver(space, officeOfCode),
    transaction: (work) => inBatch((layer) => work(transactionOver(layer, officeOfCode)), null),
    dueToErase: async (now, atMost) => {
      const due = db.selectFrom('appointments').select('id').where('forget_after', '<=', now)
      return (await due.orderBy('forget_after').limit(atMost).execute()).map(({ id }) => id)
    },
    admit: (requests) => Promise.all(requests.map(admit)),
  }
}

const faultOf = (result: PromiseSettledResult<unknown>): Error => {
  const reason: unknown = result.status === 'rejected' ? result.reason : undefined
  return reason instanceof Error ? reason : new Error('A transaction failed', { cause: reason })
}

const groundOver = (layer: Layer, officeOfCode: OfficeOfCode): AdmissionGround => ({
  tx: transactionOver(layer, officeOfCode),
  placementsFrom: (officeId, from, to) => layer.placements({ officeId, from, to }),
  beforeTaking: async ({ hold: { officeId }, from, to, now, capacityOf }, places) => {
    for (const place of places) {
      const { start, windowId } = place
      layer.count({ officeId, start, windowId, capacity: capacityOf(place) })
    }
    // What has expired there gives its place back here and now: nobody waits for a sweeper.
    for (const placement of await layer.placements({ officeId, from, to })) {
      const wanted = places.some((place) => isSamePlace(place, placement.place))
      if (wanted && !isTaken(placement, now)) layer.drop(cellOf(placement))
    }
  },
})

const isSamePlace = (one: Place, other: Place): boolean => one.start === other.start && one.windowId === other.windowId

const prefetch = async ({ tx, placementsFrom }: AdmissionGround, request: Admission): Promise<void> => {
  const { hold, from, to, idempotency } = request
  await Promise.all([
    tx.holdOfClient(hold.clientId),
    placementsFrom(hold.officeId, from, to),
    idempotency === null ? null : tx.answer(idempotency.key),
  ])
}
