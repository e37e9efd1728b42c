import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { type Kysely, sql } from 'kysely'
import type { BookingPlan } from '#types/booking-plan.ts'
import { openPglite } from '../stores/pglite.ts'
import { openPostgres } from '../stores/postgres.ts'
import type { Database } from '../stores/schema.ts'
import { migrate } from '../stores/sql-migrate.ts'
import { unnest } from '../stores/sql-rows.ts'
import type { Environment } from './env.ts'
import type { Log } from './log.ts'

export interface OpenedDatabase {
  readonly db: Kysely<Database>
  readonly close: () => Promise<void>
}

/** Opens the database that the environment names and brings it to today's shape. */
export const openDatabase = async (env: Environment, log: Log): Promise<OpenedDatabase> => {
  const onLost = (err: Error): void => log.warn({ err }, 'a connection to the database was lost')
  if (env.DATABASE_URL !== undefined) {
    const db = openPostgres({ url: env.DATABASE_URL, onLost })
    await migrate(db)
    return { db, close: () => db.destroy() }
  }
  const unlock = lockFolder(env.DATA_DIR)
  log.warn(
    { folder: env.DATA_DIR },
    'the embedded database is not safe against a loss of power: DATABASE_URL names one that is',
  )
  const db = await openPglite({ folder: join(env.DATA_DIR, 'pglite'), onLost })
  await migrate(db)
  return {
    db,
    close: async () => {
      await db.destroy()
      unlock()
    },
  }
}

/** PGlite takes no lock of its own, and two processes in one folder would destroy it. */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'server.lock')
  const owner = ownerOf(file)
  if (owner !== null && owner !== process.pid && isAlive(owner)) {
    throw new Error(`${folder} is in use by process ${owner}: one server at a time (if that is none, remove ${file})`)
  }
  rmSync(file, { force: true })
  // `wx`: of two that start at once, one makes the file and the other fails.
  writeFileSync(file, String(process.pid), { flag: 'wx' })
  return () => rmSync(file, { force: true })
}

const ownerOf = (file: string): number | null => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (caught) {
    // It lives, and belongs to somebody else.
    return caught instanceof Error && 'code' in caught && caught.code === 'EPERM'
  }
}

/** A setting that is drawn once and is the same for every server on the database. */
export const settingOnce = async (db: Kysely<Database>, name: string, draw: () => string): Promise<string> => {
  await db
    .insertInto('settings')
    .values({ name, value: draw() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const kept = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirstOrThrow()
  return kept.value
}

/**
 * Brings the counts of places from `today` on to plans that have changed. A plan that shrank takes no place away that
 * was given out.
 */
export const recount = async (db: Kysely<Database>, plans: readonly BookingPlan[], today: string): Promise<void> => {
  const rows = plans.flatMap(({ officeId, windows }) => windows.map((window) => ({ officeId, ...window })))
  if (rows.length === 0) return
  const offices = rows.map(({ officeId }) => officeId)
  const windows = rows.map(({ id }) => id)
  const capacities = rows.map(({ capacity }) => capacity)
  await sql`
    UPDATE slots AS s
    SET capacity = greatest(q.capacity, s.capacity - s.remaining),
        remaining = greatest(q.capacity, s.capacity - s.remaining) - (s.capacity - s.remaining)
    FROM ${unnest(offices, windows, capacities)} AS q(office_id, window_id, capacity)
    WHERE s.office_id = q.office_id AND s.window_id = q.window_id AND s.start_at >= ${today}
      AND s.capacity > 0 AND s.capacity <> greatest(q.capacity, s.capacity - s.remaining)`.execute(db)
}
