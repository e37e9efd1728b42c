import { type DatabaseConnection, type Kysely, type RawBuilder, sql } from 'kysely'
import { EventEmitter, once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '#mock/stores/schema.ts'
import { kyselyOver, streamNothing } from '#mock/stores/sql-dialect.ts'
import { inLine } from '#mock/stores/sql-line.ts'
import { fromPool, inSession, inTransaction, type Send } from '#mock/stores/sql-session.ts'
import { until } from '#tests/support/until.ts'
import { ownLease } from './own-postgres.ts'

// Statements behind one another on one connection, which is given back.

const lease = ownLease()

const settings = (db: Kysely<Database>) => db.selectFrom('settings').select('name').orderBy('name').execute()

const put = (name: string): RawBuilder<unknown> => sql`INSERT INTO settings (name, value) VALUES (${name}, '')`

const connectionOf = async (send: Send): Promise<number> => {
  const { rows } = await send(sql<{ readonly pid: number }>`SELECT pg_backend_pid() AS pid`)
  return rows[0]?.pid ?? 0
}

test('those sent at once share a connection, each as a transaction of its own', async () => {
  const send = inLine(lease().db)
  const asked = sql<{ readonly pid: number; readonly at: string }>`
    SELECT pg_backend_pid() AS pid, pg_current_xact_id()::text AS at`
  const answers = await Promise.all([send(asked), send(asked), send(asked)])
  const rows = answers.flatMap(({ rows: [row] }) => row ?? [])
  expect(new Set(rows.map(({ pid }) => pid)).size).toBe(1)
  expect(new Set(rows.map(({ at }) => at)).size).toBe(3)
})

test('one that fails takes nothing from those before and behind it', async () => {
  const send = inLine(lease().db)
  const sent = await Promise.allSettled([send(put('a')), send(put('a')), send(put('b'))])
  expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await settings(lease().db)).toEqual([{ name: 'a' }, { name: 'b' }])
  await lease().db.deleteFrom('settings').execute()
})

test('after a lost connection it goes on with another one', async () => {
  const send = inLine(lease().db)
  const gate = new EventEmitter()
  const opened = once(gate, 'open')
  const locking = inSession(lease().db, (other) =>
    inTransaction(other, async (within) => {
      await within(sql`LOCK TABLE settings IN SHARE MODE`)
      gate.emit('locked')
      await opened
    }),
  )
  await Promise.race([once(gate, 'locked'), locking])
  const lost = await connectionOf(send)
  const waiting = Promise.allSettled([send(put('lost')), send(put('lost, too'))])
  await until(async () => {
    const waits = sql`SELECT 1 FROM pg_stat_activity WHERE pid = ${lost} AND wait_event_type = 'Lock'`
    return (await waits.execute(lease().db)).rows.length > 0
  }, 'It never waited')
  await sql`SELECT pg_terminate_backend(${lost})`.execute(lease().db)
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  gate.emit('open')
  await locking
  expect(await connectionOf(send)).not.toBe(lost)
  expect(await settings(lease().db)).toEqual([])
})

test('others get the only connection while it is wanted all the time', async () => {
  const db = onOneConnection()
  const send = inLine(db)
  let answered = 0
  let isOver = false
  // The next one is under way before the last one is answered: there is never a moment without any.
  const goOn = async (): Promise<void> => {
    let last = send(sql`SELECT 1`)
    while (!isOver && answered < 1000) {
      const next = send(sql`SELECT 1`)
      await last
      answered += 1
      last = next
    }
    await last
  }
  const going = goOn()
  await fromPool(db)(sql`SELECT 1`)
  isOver = true
  await going
  expect(answered).toBeLessThan(40)
})

/** Answers one statement in each turn, in their order; who wants its connection waits for who has it. */
const onOneConnection = (): Kysely<Database> => {
  let last = Promise.resolve()
  const connection: DatabaseConnection = {
    executeQuery: async () => {
      const answered = last.then(() => nextTurn())
      last = answered
      await answered
      return { rows: [] }
    },
    streamQuery: streamNothing,
  }
  let isFree = true
  const waiting: (() => void)[] = []
  return kyselyOver({
    acquire: async () => {
      if (!isFree) await new Promise<void>((resolve) => waiting.push(resolve))
      isFree = false
      return connection
    },
    release: () => {
      const next = waiting.shift()
      isFree = next === undefined
      next?.()
    },
    destroy: () => Promise.resolve(),
  })
}
