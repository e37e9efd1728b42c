import pg from 'pg'
import { accept } from '#types/outcome.ts'
import { addDays } from '#mock/engine/days.ts'
import { openPostgres } from '#mock/stores/postgres.ts'
import { migrate } from '#mock/stores/sql-migrate.ts'
import { createSqlStore } from '#mock/stores/sql.ts'
import type { Store } from '#mock/stores/store.ts'
import { aHold, now } from '#tests/conformance/records.ts'
import { aPlace } from '#tests/support/builders.ts'
import { startPostgres } from '#tests/support/postgres.ts'

// Admission against the limit of the same machine in the same minute: a bare INSERT of one row, one commit each, by as
// many callers. Five rounds, each with its own limit; what counts is the ratio. `npm run bench:server` prints a table.

const callers = 64
const rounds = 5
const roundMs = 3_000

const perSecond = async (once: (caller: number, turn: number) => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  let done = 0
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let turn = 0; performance.now() - begun < roundMs; turn += 1) {
        await once(caller, turn)
        done += 1
      }
    }),
  )
  return (done * 1000) / (performance.now() - begun)
}

/** Half hours from 08:00 on, sixteen a day. */
const startOf = (slot: number): string => {
  const minutes = 480 + (slot % 16) * 30
  const date = addDays('2026-11-25', Math.floor(slot / 16))
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const admitAt = (store: Store, id: string, slot: number): Promise<unknown> => {
  const { places: _, ...hold } = aHold({ holdId: id, clientId: id })
  const place = aPlace(startOf(slot))
  const admission = { from: place.start, to: place.start, now, idempotency: { key: id, fingerprint: id } }
  return store.admit([{ ...admission, hold, capacityOf: () => 10_000_000, choose: () => accept([place]) }])
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0

let asked = 0
const postgres = await startPostgres({ durable: true })
const pool = new pg.Pool({ connectionString: postgres.url(), max: callers })
pool.on('error', () => undefined)
const db = openPostgres({ url: postgres.url(), onLost: () => undefined })
try {
  await migrate(db)
  await pool.query('CREATE TABLE bare (id bigserial PRIMARY KEY, caller int NOT NULL, turn int NOT NULL)')
  const store = createSqlStore({ db, officeOfCode: () => null })
  const ratios: Record<string, number[]> = { 'one hot slot': [], '1,000 slots': [], 'limit, per second': [] }
  for (let round = 0; round < rounds; round += 1) {
    await pool.query('TRUNCATE bare')
    const limit = await perSecond((caller, turn) =>
      pool.query('INSERT INTO bare (caller, turn) VALUES ($1, $2)', [caller, turn]),
    )
    const hot = await perSecond((caller, turn) =>
      admitAt(store, `h${round}-${caller}-${turn}`, Math.floor((asked += 1) / 200)),
    )
    const spread = await perSecond((caller, turn) =>
      admitAt(store, `s${round}-${caller}-${turn}`, 100_000 + round * 1000 + ((caller * 7919 + turn * 104729) % 1000)),
    )
    ratios['limit, per second']?.push(limit)
    ratios['one hot slot']?.push(hot / limit)
    ratios['1,000 slots']?.push(spread / limit)
    console.log(
      `round ${round}: limit ${limit.toFixed(0)}/s, hot ${(hot / limit).toFixed(2)}×, spread ${(spread / limit).toFixed(2)}×`,
    )
  }
  for (const [what, values] of Object.entries(ratios)) console.log(`${what}: median ${median(values).toFixed(2)}`)
} finally {
  await db.destroy()
  await pool.end()
  await postgres.stop()
}
