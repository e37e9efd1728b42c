import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Database } from './schema.ts'

/** Where connections come from. */
export interface Connections {
  readonly acquire: () => Promise<DatabaseConnection>
  readonly release: (connection: DatabaseConnection) => void
  readonly destroy: () => Promise<void>
}

/** Kysely in PostgreSQL's SQL over connections of whatever kind. */
export const kyselyOver = (connections: Connections): Kysely<Database> =>
  new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(connections),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

const driverOf = ({ acquire, release, destroy }: Connections): Driver => ({
  init: () => Promise.resolve(),
  acquireConnection: acquire,
  releaseConnection: (connection) => {
    release(connection)
    return Promise.resolve()
  },
  beginTransaction: say('BEGIN'),
  commitTransaction: say('COMMIT'),
  rollbackTransaction: say('ROLLBACK'),
  destroy,
})

const say =
  (text: string) =>
  async (connection: DatabaseConnection): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(text))
  }

/** Nothing here is read row by row. */
export const streamNothing = (): never => {
  throw new Error('Results are read whole')
}

/**
 * Every statement finds its rows by a key. A table that was empty when a statement was first planned would be read whole
 * for ever after.
 */
export const planByKeys =
  'SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off; SET plan_cache_mode = force_generic_plan'
