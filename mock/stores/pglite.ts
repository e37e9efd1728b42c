import { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database } from './schema.ts'

/** PostgreSQL inside this process, in a folder, or in memory without one. It is not safe against a loss of power. */
export const openPglite = async (folder: string | undefined): Promise<Kysely<Database>> => {
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(pglite),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/** There is one session: who wants it waits for it. */
const driverOf = (pglite: PGlite): Driver => {
  const connection = connectionOf(pglite)
  const waiting: (() => void)[] = []
  let taken = false
  const say = (text: string) => async (): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(text))
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve))
      taken = true
      return connection
    },
    releaseConnection: () => {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
      return Promise.resolve()
    },
    beginTransaction: say('BEGIN'),
    commitTransaction: say('COMMIT'),
    rollbackTransaction: say('ROLLBACK'),
    destroy: () => pglite.close(),
  }
}

const connectionOf = (pglite: PGlite): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const { rows, affectedRows = 0 } = await pglite.query<Row>(sql, [...parameters])
    return { rows, numAffectedRows: BigInt(affectedRows) }
  },
  // Nothing here is read row by row.
  streamQuery: () => {
    throw new Error('PGlite reads whole results')
  },
})
