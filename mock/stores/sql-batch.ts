import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { type Layer, layerOver, mergeInto, namesOf, recordName, type Space } from './sql-layer.ts'
import { rangeName, type Reads, readsOver, type StoredRecord } from './sql-reads.ts'
import { untilItPasses } from './sql-retry.ts'
import { inSession, inTransaction, type Send } from './sql-session.ts'
import { newVersion, type RecordWrite, writeAll, type Writes } from './sql-write.ts'
import { StoreBusy } from './store-busy.ts'

/** Work that rides in a batch with others; it may run more than once, and only its last run counts. */
export interface Job {
  readonly run: (layer: Layer) => Promise<unknown>
  readonly settle: (result: PromiseSettledResult<unknown>) => void
}

export interface Ground {
  readonly db: Kysely<Database>
  /** Of this process one batch writes at a time: two that want the same rows would only wait for each other. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>
}

/**
 * Runs jobs as if one after the other, and writes what they changed in one transaction of plain statements. One that
 * throws leaves nothing behind and fails alone. After a conflict, a deadlock or a lost connection everything is run
 * again.
 */
export const runBatch = (ground: Ground, jobs: readonly Job[]): Promise<void> =>
  runTogether(jobs, (some) => inSession(ground.db, (send) => runJobs(ground, send, some)))

interface Settling<Value> {
  readonly settle: (result: PromiseSettledResult<Value>) => void
}

/** Runs a batch again while what stands in its way passes, and settles each job of it. */
export const runTogether = async <Value, Ride extends Settling<Value>>(
  jobs: readonly (Ride & Settling<Value>)[],
  run: (jobs: readonly Ride[]) => Promise<readonly PromiseSettledResult<Value>[]>,
): Promise<void> => {
  try {
    const results = await untilItPasses(() => run(jobs))
    for (const [index, job] of jobs.entries()) job.settle(results[index] ?? neverRun)
  } catch (fault) {
    // One of them is what the database will not have: the others are not to suffer for it.
    if (jobs.length > 1 && !(fault instanceof StoreBusy)) for (const job of jobs) await runTogether([job], run)
    else for (const job of jobs) job.settle({ status: 'rejected', reason: fault })
  }
}

const neverRun: PromiseRejectedResult = { status: 'rejected', reason: new Error('A job was not run') }

const runJobs = async (
  { inTurn }: Ground,
  send: Send,
  jobs: readonly Job[],
): Promise<readonly PromiseSettledResult<unknown>[]> => {
  const base = baseOver(readsOver(send))
  const batch = layerOver(base)
  // All at once on what is in the database, so that many questions are one.
  const first = await Promise.all(jobs.map((job) => runOver(base, job)))
  base.throwFault()

  const changed = new Set<string>()
  const results: PromiseSettledResult<unknown>[] = []
  for (const [index, job] of jobs.entries()) {
    const early = first[index] ?? null
    const stands = early !== null && ![...early.layer.asked].some((name) => changed.has(name))
    const run = stands ? early : await runOver(batch, job)
    base.throwFault()
    if (run.result.status === 'fulfilled') {
      mergeInto(batch, run.layer)
      for (const name of namesOf(run.layer.changes)) changed.add(name)
    }
    results.push(run.result)
  }
  if (changed.size > 0) {
    const writes = await writesOf(batch, base)
    await inTurn(() => inTransaction(send, (within) => writeAll(within, writes)))
  }
  return results
}

interface Run {
  readonly layer: Layer
  readonly result: PromiseSettledResult<unknown>
}

const runOver = async (below: Space, job: Job): Promise<Run> => {
  const layer = layerOver(below)
  const [result] = await Promise.allSettled([job.run(layer)])
  return { layer, result }
}

interface Base extends Space {
  readonly stored: Reads['record']
  /** A statement that failed fails the whole batch, whichever job had asked for it and whatever it made of it. */
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
    placements: (range) => once(placements, rangeName(range), () => reads.placements(range)),
    throwFault: () => {
      if (failed !== null) throw failed.fault
    },
  }
}

const writesOf = async ({ changes }: Layer, { stored }: Base): Promise<Writes> => {
  const cells = [...changes.cells.values()]
  return {
    version: newVersion(),
    records: await Promise.all(
      [...changes.records.values()].map(async (change): Promise<RecordWrite> => {
        return { ...change, expected: (await stored(change.key))?.version ?? null }
      }),
    ),
    drops: cells.flatMap(({ cell, drop }) => (drop ? [cell] : [])),
    adds: cells.flatMap(({ cell, added }): Writes['adds'] => {
      const [placement] = added
      if (placement === undefined) return []
      const { kind, until, place } = placement
      return [{ ...cell, end: place.end, kind, until, places: added.length }]
    }),
    clear: { slots: [], now: '' },
    strict: false,
  }
}
