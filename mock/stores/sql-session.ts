import { type Kysely, type QueryResult, type RawBuilder, sql } from 'kysely'
import type { Database } from './schema.ts'

/** Sends a statement. Those sent together travel together, in their order. */
export type Send = <Row>(statement: RawBuilder<Row>) => Promise<QueryResult<Row>>

/** One connection for a while: Kysely's own would wait for each answer before it sends the next statement. */
export const inSession = <Value>(db: Kysely<Database>, work: (send: Send) => Promise<Value>): Promise<Value> =>
  db
    .getExecutor()
    .provideConnection((connection) => work((statement) => connection.executeQuery(statement.compile(db))))

/** Any connection, another one for each statement. */
export const fromPool =
  (db: Kysely<Database>): Send =>
  (statement) =>
    statement.execute(db)

/** All that the work sends, or nothing of it. Throws what went wrong first: what was sent after that fails for it. */
export const inTransaction = async <Value>(send: Send, work: (send: Send) => Promise<Value>): Promise<Value> => {
  let first: { readonly fault: unknown } | null = null
  const noting: Send = async (statement) => {
    try {
      return await send(statement)
    } catch (fault) {
      first ??= { fault }
      throw first.fault
    }
  }
  try {
    const [, value] = await Promise.all([noting(sql`BEGIN`), work(noting)])
    await send(sql`COMMIT`)
    return value
  } catch (fault) {
    await send(sql`ROLLBACK`).catch(() => undefined)
    throw fault
  }
}
