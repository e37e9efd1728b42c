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
  /** Slots that have given out more than they have, or count wrongly. */
  readonly wrong: number
}

/** A database that nobody has written to. */
export interface Ground {
  readonly pool: pg.Pool
  readonly store: Store
  readonly close: () => Promise<void>
}

/**
 * Admission against the limit of the same machine in the same minute: a bare INSERT of one row, one commit each, by as
 * many callers. Every round has a database of its own, so that none brings to the disk what the one before it left; the
 * first one is not counted, for a database that has just been made fills its journal with zeros, and nothing is compiled.
 */
export const measureAdmission = async (open: (round: number) => Promise<Ground>): Promise<readonly Round[]> => {
  const measured: Round[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const ground = await open(round)
    measured.push(await measureRound(ground))
    await ground.close()
  }
  return measured.slice(1)
}

const measureRound = async ({ pool, store }: Ground): Promise<Round> => {
  await pool.query('CREATE TABLE bare (id bigserial PRIMARY KEY, caller int NOT NULL, turn int NOT NULL)')
  const limit = await load(callers, roundMs, async (...values) => {
    await pool.query('INSERT INTO bare (caller, turn) VALUES ($1, $2)', values)
    return true
  })
  // The count of a slot begins once, with the first who comes.
  for (const slot of places.keys()) await admitAt(store, `first-${slot}`, slot)
  const hot = await load(callers, roundMs, (caller, turn) => admitAt(store, `h-${caller}-${turn}`, 0))
  const spread = await load(callers, roundMs, (caller, turn) =>
    admitAt(store, `s-${caller}-${turn}`, 1 + ((caller * 7919 + turn * 104_729) % 1000)),
  )
  return {
    limit: limit.perSecond,
    hot: hot.perSecond / limit.perSecond,
    spread: spread.perSecond / limit.perSecond,
    wrong: await oversold(pool),
  }
}

/** Half hours from 08:00 on, sixteen a day. */
const startOf = (slot: number): string => {
  const minutes = 480 + (slot % 16) * 30
  const date = addDays('2026-11-25', Math.floor(slot / 16))
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Drawn up beforehand: what callers do before they ask is no part of what is measured. */
const places = Array.from({ length: 1001 }, (_, slot) => aPlace(startOf(slot)))
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

const oversold = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query(`
    SELECT 1 FROM slots AS s LEFT JOIN placements AS p USING (office_id, start_at, window_id)
    GROUP BY s.office_id, s.start_at, s.window_id HAVING s.remaining <> s.capacity - coalesce(sum(p.places), 0)`)
  return rows.length
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
