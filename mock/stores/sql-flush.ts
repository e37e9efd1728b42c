import { type Kysely, type RawBuilder, sql } from 'kysely'
import * as z from 'zod/mini'
import type { Database } from './schema.ts'
import { type Capacity, type CellChange, type Changes, slotName } from './sql-layer.ts'
import { idText, keysOf, type RecordKey, type RecordTableName, rowsOf, type StoredRecord } from './sql-reads.ts'

/** What was read has changed meanwhile, on another server: everything is to be done again, on what is there now. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

export interface Flush {
  readonly db: Kysely<Database>
  /** Names the rows written now; nobody has used it before. */
  readonly version: string
  /** What a record was when it was read. */
  readonly before: (key: RecordKey) => Promise<StoredRecord | null>
}

/** Writes changes, each on the condition that what it stands on is still there; throws a `Conflict` where it is not. */
export const flush = async (flushing: Flush, changes: Changes): Promise<void> => {
  const { db } = flushing
  await countPlaces(db, [...changes.capacities.values()])
  await writeRecords(flushing, changes)
  const deltas = new Map<string, Delta>()
  const cells = [...changes.cells.values()]
  await dropPlacements(db, cells, deltas)
  await addPlacements(db, cells, deltas)
  await takePlaces(db, [...deltas.values()])
}

const countPlaces = async (db: Kysely<Database>, capacities: readonly Capacity[]): Promise<void> => {
  if (capacities.length === 0) return
  const rows = capacities.map(({ officeId, start, windowId, capacity }) => ({
    office_id: officeId,
    start_at: start,
    window_id: windowId,
    capacity,
  }))
  await sql`
    INSERT INTO slots (office_id, start_at, window_id, capacity, remaining)
    SELECT q.office_id, q.start_at, q.window_id, q.capacity, greatest(0, q.capacity - coalesce((
      SELECT sum(p.places) FROM placements AS p
      WHERE p.office_id = q.office_id AND p.start_at = q.start_at AND p.window_id = q.window_id), 0))
    FROM jsonb_to_recordset(${rowsOf(rows)}) AS q(office_id text, start_at text, window_id text, capacity int)
    ON CONFLICT DO NOTHING`.execute(db)
}

interface RecordWrite {
  readonly office_id: string | null
  readonly id: string
  readonly expected: string | null
  readonly record: string | null
  readonly forget_after: string | null
}

const writeRecords = async ({ db, version, before }: Flush, { records }: Changes): Promise<void> => {
  const writes = await Promise.all(
    [...records.values()].map(async ({ key, text }) => {
      const stored = await before(key)
      const forgetAfter = text === null ? null : forgetAfterOf(key.table, text)
      return {
        table: key.table,
        write: {
          office_id: key.officeId,
          id: idText(key.id),
          expected: stored?.version ?? null,
          record: text,
          forget_after: forgetAfter,
        },
      }
    }),
  )
  for (const table of new Set(writes.map((one) => one.table))) {
    const rows = writes.flatMap((one) => (one.table === table ? [one.write] : []))
    await writeTable({ db, version, table }, rows)
  }
}

interface TableWrite {
  readonly db: Kysely<Database>
  readonly version: string
  readonly table: RecordTableName
}

const writeTable = async ({ db, version, table }: TableWrite, writes: readonly RecordWrite[]): Promise<void> => {
  const columns = keysOf(table)
  const same = sql.join(
    columns.map((column) => sql`t.${sql.raw(column)} = q.${sql.raw(column)}`),
    sql` AND `,
  )
  const name = sql.table(table)
  const keyColumns = sql.raw(columns.join(', '))
  const given = (rows: readonly RecordWrite[]) =>
    sql`jsonb_to_recordset(${rowsOf(rows)})
      AS q(office_id text, id text, expected text, record text, forget_after text)`

  const inserted = writes.filter(({ expected, record }) => expected === null && record !== null)
  await expectRows(
    db,
    inserted,
    (rows) => sql`
    INSERT INTO ${name} (${keyColumns}, version, record, forget_after)
    SELECT ${keyColumns}, ${version}, record, forget_after FROM ${given(rows)}
    ON CONFLICT DO NOTHING`,
  )

  const updated = writes.filter(({ expected, record }) => expected !== null && record !== null)
  await expectRows(
    db,
    updated,
    (rows) => sql`
    UPDATE ${name} AS t SET version = ${version}, record = q.record, forget_after = q.forget_after
    FROM ${given(rows)} WHERE ${same} AND t.version = q.expected`,
  )

  const deleted = writes.filter(({ expected, record }) => expected !== null && record === null)
  await expectRows(
    db,
    deleted,
    (rows) => sql`
    DELETE FROM ${name} AS t USING ${given(rows)} WHERE ${same} AND t.version = q.expected`,
  )
}

/** Runs a statement that must touch a row for each of those given. */
const expectRows = async <Row extends object>(
  db: Kysely<Database>,
  rows: readonly Row[],
  statement: (rows: readonly Row[]) => RawBuilder<unknown>,
): Promise<void> => {
  if (rows.length === 0) return
  const { numAffectedRows } = await statement(rows).execute(db)
  if (numAffectedRows !== BigInt(rows.length)) throw new Conflict('A record has changed meanwhile')
}

/**
 * From when nobody will ask again: holds that are over; answers and attempts are swept a day after; of appointments,
 * what is kept of a person.
 */
const forgetAfterOf = (table: RecordTableName, text: string): string | null => {
  const field = forgottenBy.get(table)
  if (field === undefined) return null
  const moment = z.record(z.string(), z.unknown()).parse(JSON.parse(text))[field]
  return typeof moment === 'string' ? moment : null
}

const forgottenBy: ReadonlyMap<RecordTableName, string> = new Map([
  ['holds', 'expiresAt'],
  ['answers', 'at'],
  ['attempts', 'lastFailure'],
  ['appointments', 'eraseDueAt'],
])

interface Delta {
  readonly office_id: string
  readonly start_at: string
  readonly window_id: string
  /** Places taken more than before; negative when some came back. */
  taken: number
}

type SlotColumns = Pick<Delta, 'office_id' | 'start_at' | 'window_id'>

const addDelta = (deltas: Map<string, Delta>, { office_id, start_at, window_id }: SlotColumns, taken: number): void => {
  const name = slotName({ officeId: office_id, start: start_at, windowId: window_id })
  const delta = deltas.get(name) ?? { office_id, start_at, window_id, taken: 0 }
  delta.taken += taken
  deltas.set(name, delta)
}

const cellColumns = ({ cell }: CellChange) => ({
  office_id: cell.officeId,
  start_at: cell.start,
  window_id: cell.windowId,
  id: cell.id,
})

const droppedRow = z.object({ office_id: z.string(), start_at: z.string(), window_id: z.string(), places: z.int() })

const dropPlacements = async (
  db: Kysely<Database>,
  cells: readonly CellChange[],
  deltas: Map<string, Delta>,
): Promise<void> => {
  const dropped = cells.filter(({ drop }) => drop).map(cellColumns)
  if (dropped.length === 0) return
  const { rows } = await sql`
    DELETE FROM placements AS p
    USING jsonb_to_recordset(${rowsOf(dropped)}) AS q(office_id text, start_at text, window_id text, id text)
    WHERE p.office_id = q.office_id AND p.start_at = q.start_at AND p.window_id = q.window_id AND p.id = q.id
    RETURNING p.office_id, p.start_at, p.window_id, p.places`.execute(db)
  // A place that somebody else returned meanwhile is not returned twice: what counts is what was deleted here.
  for (const row of z.array(droppedRow).parse(rows)) addDelta(deltas, row, -row.places)
}

const addPlacements = async (
  db: Kysely<Database>,
  cells: readonly CellChange[],
  deltas: Map<string, Delta>,
): Promise<void> => {
  const rows = cells.flatMap((change) => {
    const [placement] = change.added
    if (placement === undefined) return []
    const { kind, until, place } = placement
    return [{ ...cellColumns(change), end_at: place.end, kind, until, places: change.added.length }]
  })
  if (rows.length === 0) return
  for (const row of rows) addDelta(deltas, row, row.places)
  await sql`
    INSERT INTO placements (office_id, start_at, window_id, id, end_at, kind, until, places)
    SELECT * FROM jsonb_to_recordset(${rowsOf(rows)})
      AS q(office_id text, start_at text, window_id text, id text, end_at text, kind text, until text, places int)
    ON CONFLICT (office_id, start_at, window_id, id) DO UPDATE
    SET places = placements.places + excluded.places, kind = excluded.kind, until = excluded.until`.execute(db)
}

const takePlaces = async (db: Kysely<Database>, deltas: readonly Delta[]): Promise<void> => {
  const rows = deltas.filter(({ taken }) => taken !== 0).sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  if (rows.length === 0) return
  const given = sql`jsonb_to_recordset(${rowsOf(rows)})
    AS q(office_id text, start_at text, window_id text, taken int)`
  const same = sql`s.office_id = q.office_id AND s.start_at = q.start_at AND s.window_id = q.window_id`
  const { numAffectedRows = 0n } = await sql`
    UPDATE slots AS s SET remaining = s.remaining - q.taken FROM ${given}
    WHERE ${same} AND s.remaining >= q.taken`.execute(db)
  if (numAffectedRows === BigInt(rows.length)) return
  // Where nobody has been admitted yet there is no count; it begins with what is placed there by then.
  const counted = await sql`SELECT 1 FROM slots AS s JOIN ${given} ON ${same}`.execute(db)
  if (BigInt(counted.rows.length) !== numAffectedRows) throw new Conflict('The places are gone')
}

const nameOf = ({ office_id, start_at, window_id }: SlotColumns): string => `${office_id} ${start_at} ${window_id}`
