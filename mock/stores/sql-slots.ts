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

/** In the order given: of two who count the same at once, one waits for the other. */
export const countPlaces = async (send: Send, counts: readonly Counted[]): Promise<null> => {
  if (counts.length === 0) return null
  await send(sql`
    INSERT INTO slots (office_id, start_at, window_id, capacity, remaining)
    SELECT q.office_id, q.start_at, q.window_id, q.capacity, greatest(0, q.capacity - coalesce((
      SELECT sum(p.places) FROM placements AS p
      WHERE p.office_id = q.office_id AND p.start_at = q.start_at AND p.window_id = q.window_id), 0))
    FROM ${unnest(
      ...slotColumns(counts),
      counts.map(({ capacity }) => capacity),
    )} AS q(office_id, start_at, window_id, capacity)
    ON CONFLICT DO NOTHING`)
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

export const takePlaces = async (send: Send, deltas: readonly Delta[], strict: boolean): Promise<void> => {
  if (deltas.length === 0) return
  const taken = deltas.map((row) => row.taken)
  const same = sql`s.office_id = q.office_id AND s.start_at = q.start_at AND s.window_id = q.window_id`
  const { numAffectedRows = 0n } = await send(sql`
    UPDATE slots AS s SET remaining = s.remaining - q.taken
    FROM ${unnest(...slotColumns(deltas), taken)} AS q(office_id, start_at, window_id, taken)
    WHERE ${same} AND s.remaining >= q.taken`)
  if (numAffectedRows === BigInt(deltas.length)) return
  if (strict) throw new Conflict('The places are gone')
  // Where nobody has been admitted yet there is no count; it begins with what is placed there by then.
  const counted = await send(sql`
    SELECT 1 FROM slots AS s JOIN ${unnest(...slotColumns(deltas))} AS q(office_id, start_at, window_id) ON ${same}`)
  if (BigInt(counted.rows.length) !== numAffectedRows) throw new Conflict('The places are gone')
}
