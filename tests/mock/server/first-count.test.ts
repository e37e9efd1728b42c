import { type Kysely, sql } from 'kysely'
import { EventEmitter, once } from 'node:events'
import { returnPlaces } from '#mock/server/worker.ts'
import type { Database } from '#mock/stores/schema.ts'
import { Conflict } from '#mock/stores/sql-retry.ts'
import { inSession, inTransaction, type Send } from '#mock/stores/sql-session.ts'
import { countPlaces } from '#mock/stores/sql-slots.ts'
import { newVersion, writeAll, type Writes } from '#mock/stores/sql-write.ts'
import { now } from '#tests/conformance/records.ts'
import { expectPlacesCounted, type Lease } from '#tests/conformance/sql-stores.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { until } from '#tests/support/until.ts'
import { ownLease } from './own-postgres.ts'

// The count of a slot begins when somebody is first admitted there. Two at once here: one begins to count, one changes
// what is placed there; whichever is first, the other one waits until it is committed.

const lease = ownLease()

type Db = Kysely<Database>

const slot = { officeId: 'hall', start: '2026-11-25T09:30:00+08:00', windowId: '1' }
const cell = { ...slot, id: 'HA00000001' }
const nothing: Writes = {
  version: newVersion(),
  records: [],
  drops: [],
  adds: [],
  clear: { slots: [], now },
  strict: false,
}
const placed = (until: string | null = null): Writes => ({
  ...nothing,
  adds: [
    { ...cell, end: '2026-11-25T10:00:00+08:00', kind: until === null ? 'appointment' : 'hold', until, places: 1 },
  ],
})
const dropped: Writes = { ...nothing, drops: [cell] }

const counting = (send: Send): Promise<unknown> => countPlaces(send, [{ ...slot, capacity: 3 }])
const writing =
  (writes: Writes) =>
  (send: Send): Promise<unknown> =>
    writeAll(send, writes)

const transact = (db: Db, work: (send: Send) => Promise<unknown>): Promise<unknown> =>
  inSession(db, (send) => inTransaction(send, work))

/** Has done its work and waits with its commit. */
const open = async (db: Db, work: (send: Send) => Promise<unknown>) => {
  const gate = new EventEmitter()
  const opened = once(gate, 'opened')
  const stands = once(gate, 'stands')
  const done = transact(db, async (send) => {
    await work(send)
    gate.emit('stands')
    await opened
  })
  await Promise.race([stands, done])
  return {
    commit: async () => {
      gate.emit('opened')
      await done
    },
  }
}

/** Until one of the two waits for the other. */
const oneWaits = (db: Db): Promise<void> =>
  until(async () => {
    const { rows } = await sql`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(db)
    return rows.length > 0
  }, 'Neither waits for the other')

const remaining = async ({ db }: Lease): Promise<number | undefined> => {
  await expectPlacesCounted(db)
  const row = await db.selectFrom('slots').select('remaining').where('capacity', '>', 0).executeTakeFirst()
  return row?.remaining
}

test('a place that is taken and not yet committed is counted', async () => {
  const { db } = lease()
  const change = await open(db, writing(placed()))
  const counted = transact(db, counting)
  await oneWaits(db)
  await change.commit()
  await counted
  expect(await remaining(lease())).toBe(2)
})

test('a place that is returned and not yet committed is free', async () => {
  const { db } = lease()
  await transact(db, writing(placed()))
  const change = await open(db, writing(dropped))
  const counted = transact(db, counting)
  await oneWaits(db)
  await change.commit()
  await counted
  expect(await remaining(lease())).toBe(3)
})

test('whoever takes a place while the count begins waits, and is told that it must look again', async () => {
  const { db } = lease()
  const count = await open(db, counting)
  const change = transact(db, writing(placed())).catch((fault: unknown) => fault)
  await oneWaits(db)
  await count.commit()
  expect(await change).toBeInstanceOf(Conflict)
  await transact(db, writing(placed()))
  expect(await remaining(lease())).toBe(2)
})

test('a hold that has expired and is swept while the count begins is returned once', async () => {
  const { db } = lease()
  await transact(db, writing(placed(now)))
  const count = await open(db, counting)
  const swept = returnPlaces(db, later(now, 1))
  await oneWaits(db)
  await count.commit()
  expect(await swept).toBe(1)
  expect(await remaining(lease())).toBe(3)
})

test('one who begins to count after another has the same count', async () => {
  const { db } = lease()
  await transact(db, writing(placed()))
  const first = await open(db, counting)
  const second = transact(db, counting)
  await oneWaits(db)
  await first.commit()
  await second
  expect(await remaining(lease())).toBe(2)
})
