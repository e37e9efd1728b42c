import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

/** One batch of changes at a time and the reads beside it. */
const mostConnections = 8
const connectTimeoutMs = 5_000

export interface PostgresOptions {
  readonly url: string
  /** Told of a connection that was lost while nobody used it; the next one is opened when it is needed. */
  readonly onLost: (fault: Error) => void
}

export const openPostgres = ({ url, onLost }: PostgresOptions): Kysely<Database> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'chuangyue',
  })
  pool.on('error', onLost)
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
