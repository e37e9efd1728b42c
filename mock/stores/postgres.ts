import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

/** One batch of changes at a time, and the reads beside it. */
const mostConnections = 8
const connectTimeoutMs = 5_000

export interface PostgresOptions {
  readonly url: string
  /** Told of a connection that was lost; the next one is opened when it is needed. */
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
  // The pool hears of its idle connections only. One that is lost in use fails its statement and is heard of here.
  pool.on('connect', (client) => client.on('error', onLost))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
