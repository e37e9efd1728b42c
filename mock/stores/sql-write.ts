import { randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#types/time.ts'
import { keysOf, type RecordKey, type RecordTableName } from './sql-reads.ts'
import { Conflict } from './sql-retry.ts'
import { idText, unnest } from './sql-rows.ts'
import type { Send } from './sql-session.ts'
import { deltasOf, type ReturnedRow, slotColumns, type SlotKey, takePlaces } from './sql-slots.ts'

/** The placements of one id at one window and start: what one row keeps. */
export interface Cell extends SlotKey {
  readonly id: string
}

export interface RecordWrite {
  readonly key: RecordKey
  /** The version that was read; null where there was none. */
  readonly expected: string | null
  /** Null takes the record away. */
  readonly text: string | null
  /** From when nobody will ask for it: holds that are over; answers and attempts are swept a day after. */
  readonly forgetAfter: string | null
}

export interface NewPlacement extends Cell {
  readonly end: string
  readonly kind: string
  readonly until: string | null
  readonly places: number
}

export interface Writes {
  /** Names the records written now. */
  readonly version: string
  readonly records: readonly RecordWrite[]
  readonly drops: readonly Cell[]
  readonly adds: readonly NewPlacement[]
  /** Slots at which what is over by `now` gives its place back. */
  readonly clear: { readonly slots: readonly SlotKey[]; readonly now: Instant }
  /** Whether each slot that a place is taken from must have a count. */
  readonly strict: boolean
}

/** A name of records that nobody has used before. */
export const newVersion = (): string => randomBytes(6).toString('hex')

/**
 * Writes in a few plain statements, each on the condition that what it stands on is still there; throws a `Conflict`
 * where it is not. To be sent in a transaction.
 */
export const writeAll = async (send: Send, writes: Writes): Promise<void> => {
  const { version, records, drops, adds, clear, strict } = writes
  const sent = Promise.all([
    dropPlacements(send, drops),
    clearPlacements(send, clear),
    ...byTable(records).map(([table, ofTable]) => writeTable(send, { version, table }, ofTable)),
    addPlacements(send, adds),
  ])
  // What comes back is known once it is deleted; where nothing does, everything is sent at once.
  const [dropped, cleared] = drops.length + clear.slots.length > 0 ? await sent : [[], []]
  await Promise.all([sent, takePlaces(send, deltasOf(adds, [...dropped, ...cleared]), strict)])
}

// A place that somebody else returned meanwhile is not returned twice: what counts is what was deleted here.
const dropPlacements = async (send: Send, drops: readonly Cell[]): Promise<readonly ReturnedRow[]> => {
  if (drops.length === 0) return []
  const ids = drops.map(({ id }) => id)
  const { rows } = await send(sql<ReturnedRow>`
    DELETE FROM placements AS p USING ${unnest(...slotColumns(drops), ids)} AS q(office_id, start_at, window_id, id)
    WHERE p.office_id = q.office_id AND p.start_at = q.start_at AND p.window_id = q.window_id AND p.id = q.id
    RETURNING p.office_id, p.start_at, p.window_id, p.places`)
  return rows
}

const clearPlacements = async (send: Send, { slots, now }: Writes['clear']): Promise<readonly ReturnedRow[]> => {
  if (slots.length === 0) return []
  const { rows } = await send(sql<ReturnedRow>`
    DELETE FROM placements AS p USING ${unnest(...slotColumns(slots))} AS q(office_id, start_at, window_id)
    WHERE p.office_id = q.office_id AND p.start_at = q.start_at AND p.window_id = q.window_id AND p.until <= ${now}
    RETURNING p.office_id, p.start_at, p.window_id, p.places`)
  return rows
}

const addPlacements = async (send: Send, adds: readonly NewPlacement[]): Promise<null> => {
  if (adds.length === 0) return null
  await send(sql`
    INSERT INTO placements (office_id, start_at, window_id, id, end_at, kind, until, places)
    SELECT * FROM ${unnest(
      ...slotColumns(adds),
      adds.map(({ id }) => id),
      adds.map(({ end }) => end),
      adds.map(({ kind }) => kind),
      adds.map(({ until }) => until),
      adds.map(({ places }) => places),
    )} AS q
    ON CONFLICT (office_id, start_at, window_id, id) DO UPDATE
    SET places = placements.places + excluded.places, kind = excluded.kind, until = excluded.until`)
  return null
}

const byTable = (records: readonly RecordWrite[]): readonly (readonly [RecordTableName, readonly RecordWrite[]])[] => {
  const tables = new Map<RecordTableName, RecordWrite[]>()
  for (const record of records) {
    const others = tables.get(record.key.table)
    if (others === undefined) tables.set(record.key.table, [record])
    else others.push(record)
  }
  return [...tables]
}

interface TableWrite {
  readonly version: string
  readonly table: RecordTableName
}

const writeTable = async (
  send: Send,
  { version, table }: TableWrite,
  writes: readonly RecordWrite[],
): Promise<null> => {
  const columns = keysOf(table)
  const name = sql.table(table)
  const keyColumns = sql.raw(columns.join(', '))
  const same = sql.raw(columns.map((column) => `t.${column} = q.${column}`).join(' AND '))
  const keyed = (rows: readonly RecordWrite[]) => [
    ...(columns.length > 1 ? [rows.map(({ key }) => key.officeId)] : []),
    rows.map(({ key }) => idText(key.id)),
  ]
  const written = (rows: readonly RecordWrite[]) => [
    rows.map(({ text }) => text),
    rows.map(({ forgetAfter }) => forgetAfter),
  ]
  const expected = (rows: readonly RecordWrite[]) => rows.map((row) => row.expected)

  const inserted = writes.filter((row) => row.expected === null && row.text !== null)
  const updated = writes.filter((row) => row.expected !== null && row.text !== null)
  const deleted = writes.filter((row) => row.expected !== null && row.text === null)
  await Promise.all([
    // Where another one was faster, the key is taken: that is a conflict too.
    expectRows(
      send,
      inserted.length,
      () => sql`
      INSERT INTO ${name} (${keyColumns}, record, forget_after, version)
      SELECT q.*, ${version} FROM ${unnest(...keyed(inserted), ...written(inserted))} AS q`,
    ),
    expectRows(
      send,
      updated.length,
      () => sql`
      UPDATE ${name} AS t SET version = ${version}, record = q.record, forget_after = q.forget_after
      FROM ${unnest(...keyed(updated), ...written(updated), expected(updated))}
        AS q(${keyColumns}, record, forget_after, expected)
      WHERE ${same} AND t.version = q.expected`,
    ),
    expectRows(
      send,
      deleted.length,
      () => sql`
      DELETE FROM ${name} AS t USING ${unnest(...keyed(deleted), expected(deleted))} AS q(${keyColumns}, expected)
      WHERE ${same} AND t.version = q.expected`,
    ),
  ])
  return null
}

/** Sends a statement that must touch so many rows; none for none. */
const expectRows = async (send: Send, count: number, statement: () => RawBuilder<unknown>): Promise<void> => {
  if (count === 0) return
  const { numAffectedRows } = await send(statement())
  if (numAffectedRows !== BigInt(count)) throw new Conflict('A record has changed meanwhile')
}
