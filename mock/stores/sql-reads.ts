import { type Kysely, sql } from 'kysely'
import * as z from 'zod/mini'
import type { Placement } from '../engine/placement.ts'
import { coalesce } from './coalesce.ts'
import { placementRecord } from './records.ts'
import { type Database, officeRecordTables, otherRecordTables } from './schema.ts'

export type RecordTableName = (typeof officeRecordTables)[number] | (typeof otherRecordTables)[number]

/** Where a record is kept. `officeId` is null in the tables that belong to no office. */
export interface RecordKey {
  readonly table: RecordTableName
  readonly officeId: string | null
  readonly id: string
}

export interface StoredRecord {
  readonly version: string
  readonly text: string
}

/** All placements that begin from the one start to the other, both included. */
export interface StartRange {
  readonly officeId: string
  readonly from: string
  readonly to: string
}

export interface Reads {
  readonly record: (key: RecordKey) => Promise<StoredRecord | null>
  readonly placements: (range: StartRange) => Promise<readonly Placement[]>
}

const recordTableNames: readonly RecordTableName[] = [...officeRecordTables, ...otherRecordTables]

/** Reads from a pool or inside a transaction; what is asked for at one time is one statement for each table. */
export const readsOver = (db: Kysely<Database>): Reads => {
  const loaders = new Map(recordTableNames.map((table) => [table, coalesce(loadRecords(db, table))]))
  return {
    record: (key) => {
      const load = loaders.get(key.table)
      if (load === undefined) throw new Error(`No such table: ${key.table}`)
      return load(key)
    },
    placements: coalesce(loadPlacements(db)),
  }
}

/** Rows as one parameter, whatever their number: the statement's text stays the same. */
export const rowsOf = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

/**
 * An id as PostgreSQL can keep it: what its text cannot hold (a zero character, half a surrogate pair) is written out,
 * differently for different ids.
 */
export const idText = (id: string): string => JSON.stringify(id).slice(1, -1)

export const keysOf = (table: RecordTableName): readonly string[] =>
  officeRecordTables.some((name) => name === table) ? ['office_id', 'id'] : ['id']

const recordRow = z.object({ n: z.int(), version: z.string(), record: z.string() })

const loadRecords =
  (db: Kysely<Database>, table: RecordTableName) =>
  async (keys: readonly RecordKey[]): Promise<readonly (StoredRecord | null)[]> => {
    const asked = keys.map(({ officeId, id }, n) => ({ n, office_id: officeId, id: idText(id) }))
    const same = keysOf(table).map((column) => sql`t.${sql.raw(column)} = q.${sql.raw(column)}`)
    const { rows } = await sql`
      SELECT q.n, t.version, t.record
      FROM jsonb_to_recordset(${rowsOf(asked)}) AS q(n int, office_id text, id text)
      CROSS JOIN LATERAL (SELECT * FROM ${sql.table(table)} AS t WHERE ${sql.join(same, sql` AND `)} OFFSET 0) AS t`.execute(
      db,
    )
    const found = new Map(
      z
        .array(recordRow)
        .parse(rows)
        .map((row) => [row.n, row]),
    )
    return keys.map((_, n) => {
      const row = found.get(n)
      return row === undefined ? null : { version: row.version, text: row.record }
    })
  }

const placementRow = z.object({
  n: z.int(),
  id: z.string(),
  kind: placementRecord.shape.kind,
  start_at: z.string(),
  end_at: z.string(),
  window_id: z.string(),
  until: z.nullable(z.string()),
  places: z.int(),
})

const loadPlacements =
  (db: Kysely<Database>) =>
  async (ranges: readonly StartRange[]): Promise<readonly (readonly Placement[])[]> => {
    const distinct = new Map(ranges.map((range) => [rangeName(range), range]))
    const asked = [...distinct.values()].map(({ officeId, from, to }, n) => ({ n, office_id: officeId, from, to }))
    const { rows } = await sql`
      SELECT q.n, p.id, p.kind, p.start_at, p.end_at, p.window_id, p.until, p.places
      FROM jsonb_to_recordset(${rowsOf(asked)}) AS q(n int, office_id text, "from" text, "to" text)
      -- OFFSET 0: each range by the index. Joined freely, all of an office would be read for every batch.
      CROSS JOIN LATERAL (
        SELECT * FROM placements
        WHERE office_id = q.office_id AND start_at >= q."from" AND start_at <= q."to" OFFSET 0
      ) AS p`.execute(db)
    const found = asked.map((): Placement[] => [])
    for (const row of z.array(placementRow).parse(rows)) {
      const officeId = asked[row.n]?.office_id ?? ''
      const place = { start: row.start_at, end: row.end_at, windowId: row.window_id }
      const placement = { id: row.id, kind: row.kind, officeId, place, until: row.until }
      for (let taken = 0; taken < row.places; taken += 1) found[row.n]?.push(placement)
    }
    const names = [...distinct.keys()]
    const byName = new Map(found.map((placements, n) => [names[n], placements]))
    return ranges.map((range) => byName.get(rangeName(range)) ?? [])
  }

const rangeName = ({ officeId, from, to }: StartRange): string => `${officeId} ${from} ${to}`
