import type { Kysely } from 'kysely'
import type { Outcome } from '#types/outcome.ts'
import { inBatches, oneByOne } from './coalesce.ts'
import type { HoldRecord } from './records.ts'
import type { Database } from './schema.ts'
import { admitBatch, type AdmissionGround, type Ride } from './sql-admission.ts'
import { type Job, runBatch } from './sql-batch.ts'
import type { Layer } from './sql-layer.ts'
import { inLine } from './sql-line.ts'
import { readsOver } from './sql-reads.ts'
import { remember } from './sql-remembered.ts'
import { fromPool } from './sql-session.ts'
import { type OfficeOfCode, readerOver, transactionOver } from './sql-transaction.ts'
import type { Admission, Store } from './store.ts'

export interface SqlStoreOptions {
  readonly db: Kysely<Database>
  readonly officeOfCode: OfficeOfCode
}

/** While one batch of admissions is written, the next one is read and decided. */
const admissionLanes = { most: 128, fewest: 16, lanes: 2 }

/** Changes of any other kind find what the one before them left. */
const changeLanes = { most: 128, fewest: 128, lanes: 1 }

/** Appointments in SQL: changes ride in batches, each of them one transaction; what is only read is read beside them. */
export const createSqlStore = ({ db, officeOfCode }: SqlStoreOptions): Store => {
  const ground: AdmissionGround = {
    db,
    inTurn: oneByOne(),
    counted: new Set(),
    remembered: remember(),
    send: inLine(db),
  }
  const board = inBatches<Ride>((rides) => admitBatch(ground, rides), admissionLanes)
  const enqueue = inBatches<Job>((jobs) => runBatch(ground, jobs), changeLanes)

  const admit = (request: Admission): Promise<Outcome<HoldRecord>> =>
    new Promise((resolve, reject) => {
      board({
        request,
        settle: (result) => (result.status === 'fulfilled' ? resolve(result.value) : reject(faultOf(result))),
      })
    })

  const inBatch = <Value>(run: (layer: Layer) => Promise<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      let value: { readonly last: Value } | null = null
      enqueue({
        run: async (layer) => {
          value = { last: await run(layer) }
        },
        settle: (result) => {
          if (result.status === 'fulfilled' && value !== null) resolve(value.last)
          else reject(faultOf(result))
        },
      })
    })

  const reads = readsOver(fromPool(db))
  const space = {
    placements: reads.placements,
    get: async (...asked: Parameters<typeof reads.record>) => (await reads.record(...asked))?.text ?? null,
  }
  return {
    read: readerOver(space, officeOfCode),
    transaction: (work) => inBatch((layer) => work(transactionOver(layer, officeOfCode))),
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
