import { sql } from 'kysely'
import { Conflict } from './sql-retry.ts'
import { unnest } from './sql-rows.ts'
import type { Send } from './sql-session.ts'

/** A place as it is counted: a window at a start. */
export interface SlotKey {
  readonly officeId: string
  readonly start: string
  readonly windowId: string
}

/** With the number of its places. */
export interface Counted extends SlotKey {
  readonly capacity: number
}

interface Taken extends SlotKey {
  readonly places: number
}

export interface ReturnedRow {
  readonly office_id: string
  readonly start_at: string
  readonly window_id: string
  readonly places: number
}

// None of the three has a line break in it.
export const slotName = ({ officeId, start, windowId }: SlotKey): string => `${officeId}\n${start}\n${windowId}`

export const slotColumns = (slots: readonly SlotKey[]) =>
  [
    slots.map(({ officeId }) => officeId),
    slots.map(({ start }) => start),
    slots.map(({ windowId }) => windowId),
  ] as const

/**
 * Begins the counts of slots that nobody has counted yet, in the order given. A row without capacity is a count that has
 * not begun. It is taken hold of first: whoever changes places there has it too, so that what is summed up after that,
 * by a statement of its own, is all there is.
 */
export const countPlaces = async (send: Send, counts: readonly Counted[]): Promise<null> => {
  if (counts.length === 0) return null
  const capacities = counts.map(({ capacity }) => capacity)
  await Promise.all([
    send(sql`
      INSERT INTO slots (office_id, start_at, window_id, capacity, remaining)
      SELECT q.*, 0, 0 FROM ${unnest(...slotColumns(counts))} AS q
      ON CONFLICT (office_id, start_at, window_id) DO UPDATE SET remaining = slots.remaining`),
    send(sql`
      UPDATE slots AS s SET capacity = q.capacity, remaining = greatest(0, q.capacity - coalesce((
        SELECT sum(p.places) FROM placements AS p
        WHERE p.office_id = q.office_id AND p.start_at = q.start_at AND p.window_id = q.window_id), 0))
      FROM ${unnest(...slotColumns(counts), capacities)} AS q(office_id, start_at, window_id, capacity)
      WHERE s.office_id = q.office_id AND s.start_at = q.start_at AND s.window_id = q.window_id AND s.capacity = 0`),
  ])
  return null
}

interface Delta extends SlotKey {
  /** Places taken more than before; negative when some came back. */
  taken: number
}

/** What each slot gives or gets back, in one order for everybody: who waits for another's row is waited for by nobody. */
export const deltasOf = (adds: readonly Taken[], returned: readonly ReturnedRow[]): readonly Delta[] => {
  const deltas = new Map<string, Delta & { readonly name: string }>()
  const add = (slot: SlotKey, taken: number): void => {
    const { officeId, start, windowId } = slot
    const name = slotName(slot)
    const delta = deltas.get(name)
    if (delta === undefined) deltas.set(name, { officeId, start, windowId, name, taken })
    else delta.taken += taken
  }
  for (const slot of adds) add(slot, slot.places)
  for (const row of returned) {
    add({ officeId: row.office_id, start: row.start_at, windowId: row.window_id }, -row.places)
  }
  return [...deltas.values()].filter(({ taken }) => taken !== 0).sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * Changes counts by what was placed or returned in the same transaction; throws a `Conflict` where a count has not that
 * many left. Unless it is `strict`, a slot may be without a count: it gets a row that holds the place of one, so that
 * nobody begins to count before this is committed.
 */
export const takePlaces = async (send: Send, deltas: readonly Delta[], strict: boolean): Promise<void> => {
  if (deltas.length === 0) return
  const taken = deltas.map((row) => row.taken)
  const { numAffectedRows: changed = 0n } = await send(sql`
    UPDATE slots AS s SET remaining = CASE s.capacity WHEN 0 THEN 0 ELSE s.remaining - q.taken END
    FROM ${unnest(...slotColumns(deltas), taken)} AS q(office_id, start_at, window_id, taken)
    WHERE s.office_id = q.office_id AND s.start_at = q.start_at AND s.window_id = q.window_id
      AND (s.remaining >= q.taken AND s.capacity > 0 OR s.capacity = 0 AND ${!strict}::bool)`)
  if (changed === BigInt(deltas.length)) return
  if (strict) throw new Conflict('The places are gone')
  const { numAffectedRows: begun = 0n } = await send(sql`
    INSERT INTO slots (office_id, start_at, window_id, capacity, remaining)
    SELECT q.*, 0, 0 FROM ${unnest(...slotColumns(deltas))} AS q ON CONFLICT DO NOTHING`)
  // Where a count began meanwhile, or has too few left, nothing was changed.
  if (changed + begun !== BigInt(deltas.length)) throw new Conflict('The places are gone, or are counted by now')
}
