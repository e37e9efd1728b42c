import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { Conflict, flush } from './sql-flush.ts'
import { changedNames, type Layer, layerOver, mergeInto, recordName, type Space } from './sql-layer.ts'
import { type Reads, readsOver, type StoredRecord } from './sql-reads.ts'
import { StoreBusy } from './store-busy.ts'

/** Work that rides in a batch with others; it may run more than once, and only its last run counts. */
export interface Job {
  readonly run: (layer: Layer) => Promise<unknown>
  /** Given by work that is run only in its turn: asks for all that it will need, so that its turn is short. */
  readonly prefetch: ((layer: Layer) => Promise<unknown>) | null
  readonly settle: (result: Result) => void
}

export type Result = PromiseSettledResult<unknown>

const mostAttempts = 24

/**
 * Runs jobs as one transaction of plain statements, as if one after the other. One that throws leaves nothing behind
 * and fails alone. After a conflict, a deadlock or a lost connection everything is run again.
 */
export const runBatch = async (db: Kysely<Database>, jobs: readonly Job[]): Promise<void> => {
  let fault: unknown
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    try {
      const results = await db.transaction().execute((trx) => runJobs(trx, jobs))
      for (const [index, job] of jobs.entries()) job.settle(results[index] ?? neverRun)
      return
    } catch (caught) {
      fault = caught
      if (!isPassing(caught)) break
      await pause(randomInt(longestPause(attempt)))
    }
  }
  if (isPassing(fault)) fault = new StoreBusy('The store gave up after its retries', { cause: fault })
  else if (jobs.length > 1) {
    // One of them is what the database will not have: the others are not to suffer for it.
    for (const job of jobs) await runBatch(db, [job])
    return
  }
  for (const job of jobs) job.settle({ status: 'rejected', reason: fault })
}

const neverRun: Result = { status: 'rejected', reason: new Error('A job was not run') }

/** Milliseconds: quick at first, for a conflict is over at once; up to half a second, for a database that restarts. */
const longestPause = (attempt: number): number => Math.min(500, 4 * 2 ** attempt)

const passingCodes = new Set(['40001', '40P01', '53300', '57P01', '57P02', '57P03', '55P03'])
const lostConnection = /^(08...|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT)$/
const lostWithoutCode = /connection (terminated|error)|terminating connection|timeout exceeded when trying to connect/i

/** Whether the same statements may well succeed when they are sent again. */
export const isPassing = (fault: unknown): boolean => {
  if (fault instanceof Conflict) return true
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  return passingCodes.has(code) || lostConnection.test(code) || lostWithoutCode.test(fault.message)
}

const runJobs = async (db: Kysely<Database>, jobs: readonly Job[]): Promise<readonly Result[]> => {
  const base = baseOver(readsOver(db))
  const batch = layerOver(base)
  const first = await Promise.all(jobs.map((job) => firstRun(job, base)))
  base.throwFault()

  const results: Result[] = []
  for (const [index, job] of jobs.entries()) {
    const early = first[index] ?? null
    const run = early !== null && stands(early, batch) ? early : await runOver(batch, job)
    base.throwFault()
    if (run.result.status === 'fulfilled') mergeInto(batch, run.layer)
    results.push(run.result)
  }
  await flush({ db, version: randomBytes(6).toString('hex'), before: base.stored }, batch.changes)
  return results
}

interface Run {
  readonly layer: Layer
  readonly result: Result
}

/** Whether nothing that a job asked for has been changed by those before it. */
const stands = ({ layer }: Run, batch: Layer): boolean => {
  const changed = changedNames(batch.changes)
  return ![...layer.asked].some((name) => changed.has(name))
}

/** All at once on what is in the database, so that many questions are one. Null for work that waits for its turn. */
const firstRun = async (job: Job, base: Space): Promise<Run | null> => {
  if (job.prefetch === null) return runOver(base, job)
  await Promise.allSettled([job.prefetch(layerOver(base))])
  return null
}

const runOver = async (below: Space, job: Job): Promise<Run> => {
  const layer = layerOver(below)
  const [result] = await Promise.allSettled([job.run(layer)])
  return { layer, result }
}

interface Base extends Space {
  readonly stored: Reads['record']
  /** A failed statement ends the whole transaction, whichever job had asked for it and whatever it made of it. */
  readonly throwFault: () => void
}

/** What is in the database, each thing read once. */
const baseOver = (reads: Reads): Base => {
  const records = new Map<string, Promise<StoredRecord | null>>()
  const placements = new Map<string, ReturnType<Reads['placements']>>()
  let failed: { readonly fault: unknown } | null = null
  const once = <Value>(kept: Map<string, Promise<Value>>, name: string, read: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(name)
    if (known !== undefined) return known
    const asked = read()
    asked.catch((fault: unknown) => {
      failed ??= { fault }
    })
    kept.set(name, asked)
    return asked
  }
  const stored: Reads['record'] = (key) => once(records, recordName(key), () => reads.record(key))
  return {
    stored,
    get: async (key) => (await stored(key))?.text ?? null,
    placements: (range) =>
      once(placements, `${range.officeId} ${range.from} ${range.to}`, () => reads.placements(range)),
    throwFault: () => {
      if (failed !== null) throw failed.fault
    },
  }
}
