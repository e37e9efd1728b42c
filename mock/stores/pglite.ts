import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'
import { kyselyOverPool, type PooledBy } from './sql-pool.ts'

export interface PgliteOptions extends Pick<PooledBy, 'onLost'> {
  /** In memory without one. */
  readonly folder?: string
}

/** PostgreSQL inside this process, in a folder. It is not safe against a loss of power. */
export const openPglite = async ({ folder, onLost }: PgliteOptions): Promise<Kysely<Database>> => {
  const isNew = folder === undefined || !existsSync(join(folder, 'PG_VERSION'))
  const pglite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    // A database that is made already: to make one takes three times as long and twice the memory.
    ...(isNew && { loadDataDir: await dataDir() }),
  })
  return kyselyOverPool({
    // There is one session, for good: who wants it waits for it, and it knows its statements by name.
    pool: new pg.Pool(Object.assign(createPgConfig(pglite), { max: 1, idleTimeoutMillis: 0, pipeline: true })),
    onLost,
    close: () => pglite.close(),
  })
}
