import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'
import { kyselyOverPool, type PooledBy } from './sql-pool.ts'

/** The line of admissions, a batch of changes, and the reads beside them. */
const mostConnections = 8
const connectTimeoutMs = 5_000

export interface PostgresOptions extends Pick<PooledBy, 'onLost'> {
  readonly url: string
}

export const openPostgres = ({ url, onLost }: PostgresOptions): Kysely<Database> =>
  kyselyOverPool({
    pool: new pg.Pool({
      connectionString: url,
      max: mostConnections,
      connectionTimeoutMillis: connectTimeoutMs,
      application_name: 'chuangyue',
      pipeline: true,
    }),
    onLost,
  })
