import type pg from 'pg'
import { accept } from '#types/outcome.ts'
import { addDays } from '#mock/engine/days.ts'
import type { Store } from '#mock/stores/store.ts'
import { aHold, now } from '#tests/conformance/records.ts'
import { aPlace } from '#tests/support/builders.ts'
import { load } from './callers.ts'

const callers = 64
const rounds = 5
const roundMs = 3_000

/** A round: the limit per second, and admissions as multiples of it. */
export interface Round {
  readonly limit: number
  readonly hot: number
  readonly spread: number
}

/**
 * Admission against the limit of the same machine in the same minute: a bare INSERT of one row, one commit each, by as
 * many callers. The hot slot is one for each round, the others are the same thousand in all of them.
 */
export const measureAdmission = async (pool: pg.Pool, store: Store): Promise<readonly Round[]> => {
  await pool.query('CREATE TABLE bare (id bigserial PRIMARY KEY, caller int NOT NULL, turn int NOT NULL)')
  const insert = 'INSERT INTO bare (caller, turn) VALUES ($1, $2)'
  const measured: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    await pool.query('TRUNCATE bare')
    const limit = await load(callers, roundMs, async (...values) => {
      await pool.query(insert, values)
      return true
    })
    const hot = await load(callers, roundMs, (caller, turn) => admitAt(store, `h${round}-${caller}-${turn}`, round))
    const spread = await load(callers, roundMs, (caller, turn) =>
      admitAt(store, `s${round}-${caller}-${turn}`, 1000 + ((caller * 7919 + turn * 104_729) % 1000)),
    )
    measured.push({
      limit: limit.perSecond,
      hot: hot.perSecond / limit.perSecond,
      spread: spread.perSecond / limit.perSecond,
    })
  }
  return measured
}

/** Half hours from 08:00 on, sixteen a day. */
const startOf = (slot: number): string => {
  const minutes = 480 + (slot % 16) * 30
  const date = addDays('2026-11-25', Math.floor(slot / 16))
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Drawn up beforehand: what callers do before they ask is no part of what is measured. */
const places = Array.from({ length: 2000 }, (_, slot) => aPlace(startOf(slot)))
const { places: _, ...someHold } = aHold({})

const admitAt = async (store: Store, id: string, slot: number): Promise<boolean> => {
  const place = places[slot]
  if (place === undefined) throw new Error(`No slot ${slot}`)
  const hold = { ...someHold, holdId: id, clientId: id }
  const admission = { from: place.start, to: place.start, now, idempotency: { key: id, fingerprint: id } }
  const [outcome] = await store.admit([
    { ...admission, hold, capacityOf: () => 200_000, choose: () => accept([place]) },
  ])
  return outcome?.ok === true
}

/** Slots that have given out more than they have, or count wrongly. */
export const oversold = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query(`
    SELECT 1 FROM slots AS s LEFT JOIN placements AS p USING (office_id, start_at, window_id)
    GROUP BY s.office_id, s.start_at, s.window_id HAVING s.remaining <> s.capacity - coalesce(sum(p.places), 0)`)
  return rows.length
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
