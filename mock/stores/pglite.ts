import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely'
import type { Database } from './schema.ts'
import { type Connections, kyselyOver, planByKeys, streamNothing } from './sql-dialect.ts'

/** PostgreSQL inside this process, in a folder, or in memory without one. It is not safe against a loss of power. */
export const openPglite = async (folder: string | undefined): Promise<Kysely<Database>> => {
  const isNew = folder === undefined || !existsSync(join(folder, 'PG_VERSION'))
  const pglite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    // A database that is made already: to make one takes three times as long and twice the memory.
    ...(isNew && { loadDataDir: await dataDir() }),
  })
  await pglite.exec(planByKeys)
  return kyselyOver(oneSession(pglite))
}

/** There is one session: who wants it waits for it. */
const oneSession = (pglite: PGlite): Connections => {
  const connection = connectionOf(pglite)
  const waiting: (() => void)[] = []
  let taken = false
  return {
    acquire: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve))
      taken = true
      return connection
    },
    release: () => {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
    destroy: () => pglite.close(),
  }
}

const connectionOf = (pglite: PGlite): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const { rows, affectedRows = 0 } = await pglite.query<Row>(sql, [...parameters])
    return { rows, numAffectedRows: BigInt(affectedRows) }
  },
  streamQuery: streamNothing,
})
