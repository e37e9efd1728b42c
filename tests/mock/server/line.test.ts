import { type Kysely, type RawBuilder, sql } from 'kysely'
import { EventEmitter, once } from 'node:events'
import { mostConnections } from '#mock/stores/postgres.ts'
import type { Database } from '#mock/stores/schema.ts'
import { inLine } from '#mock/stores/sql-line.ts'
import { fromPool, inSession, type Send } from '#mock/stores/sql-session.ts'
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
  const lost = await connectionOf(send)
  const waiting = Promise.allSettled([send(sql`SELECT pg_sleep(60)`), send(put('lost'))])
  await until(async () => {
    const { rows } = await sql`SELECT 1 FROM pg_stat_activity WHERE pid = ${lost} AND query LIKE '%sleep%'`.execute(
      lease().db,
    )
    return rows.length > 0
  }, 'It never slept')
  await sql`SELECT pg_terminate_backend(${lost})`.execute(lease().db)
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await connectionOf(send)).not.toBe(lost)
  expect(await settings(lease().db)).toEqual([])
})

test('others get the connection while it is wanted all the time', async () => {
  // All connections but one are taken.
  const gate = new EventEmitter()
  const opened = once(gate, 'open')
  const taken = Array.from({ length: mostConnections - 1 }, () => inSession(lease().db, () => opened))

  const send = inLine(lease().db)
  const wanted = sql`SELECT pg_sleep(0.002)`
  let answered = 0
  let isOver = false
  // The next one is under way before the last one is answered: there is never a moment without any.
  const goOn = async (): Promise<void> => {
    let last = send(wanted)
    while (!isOver) {
      const next = send(wanted)
      await last
      answered += 1
      last = next
    }
    await last
  }
  const going = goOn()
  await until(() => Promise.resolve(answered > 10), 'Nothing was answered')
  const before = answered
  await fromPool(lease().db)(sql`SELECT 1`)
  const meanwhile = answered - before
  isOver = true
  gate.emit('open')
  await Promise.all([going, ...taken])
  expect(meanwhile).toBeLessThan(40)
})
