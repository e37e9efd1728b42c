import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely'
import type pg from 'pg'
import type { Database } from './schema.ts'
import { kyselyOver, planByKeys, streamNothing } from './sql-dialect.ts'

export interface PooledBy {
  readonly pool: pg.Pool
  /** Told of a connection that was lost; the next one is opened when it is needed. */
  readonly onLost: (fault: Error) => void
  /** What ends with the pool, after it. */
  readonly close?: () => Promise<void>
}

/** Kysely over a pool of `pg`. Statements of one batch are sent without waiting for each answer: a pool is to be opened with `pipeline`. */
export const kyselyOverPool = ({ pool, onLost, close }: PooledBy): Kysely<Database> => {
  pool.on('error', onLost)
  pool.on('connect', (client) => {
    // The pool hears of its idle connections only. One that is lost in use fails its statement and is heard of here.
    client.on('error', onLost)
    client.query(planByKeys).catch(onLost)
  })
  const clients = new WeakMap<DatabaseConnection, pg.PoolClient>()
  return kyselyOver({
    acquire: async () => {
      const client = await pool.connect()
      const connection = connectionOf(client)
      clients.set(connection, client)
      return connection
    },
    release: (connection) => clients.get(connection)?.release(),
    destroy: async () => {
      await pool.end()
      await close?.()
    },
  })
}

const connectionOf = (client: pg.PoolClient): DatabaseConnection => ({
  executeQuery: async <Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const name = parameters.length > 0 ? nameOf(text) : undefined
    const { command, rowCount, rows } = await client.query<Row & pg.QueryResultRow>({
      text,
      values: [...parameters],
      ...(name !== undefined && { name }),
    })
    const changes = command === 'SELECT' ? undefined : BigInt(rowCount ?? 0)
    return { rows, ...(changes !== undefined && { numAffectedRows: changes }) }
  },
  streamQuery: streamNothing,
})

/** So many statements are known by name; there are fewer, as rows of any number are one text. */
const mostNames = 200
const names = new Map<string, string>()

/** A statement that has a name is planned once for each connection. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
