import { sql } from 'kysely'
import type { Placement } from '../engine/placement.ts'
import { coalesce } from './coalesce.ts'
import { officeRecordTables, otherRecordTables } from './schema.ts'
import { idText, unnest } from './sql-rows.ts'
import type { Send } from './sql-session.ts'

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

/** What is asked for at one time is one statement for each table. */
export const readsOver = (send: Send): Reads => {
  const loaders = new Map(
    recordTableNames.map((table) => [table, coalesce((keys: readonly RecordKey[]) => loadRecords(send, table, keys))]),
  )
  return {
    record: (key) => {
      const load = loaders.get(key.table)
      if (load === undefined) throw new Error(`No such table: ${key.table}`)
      return load(key)
    },
    placements: coalesce((ranges: readonly StartRange[]) => loadPlacements(send, ranges)),
  }
}

export const keysOf = (table: RecordTableName): readonly string[] =>
  officeRecordTables.some((name) => name === table) ? ['office_id', 'id'] : ['id']

interface RecordRow extends StoredRecord {
  readonly n: number
}

/** Records of one table, in the order of the keys. */
export const loadRecords = async (
  send: Send,
  table: RecordTableName,
  keys: readonly Pick<RecordKey, 'officeId' | 'id'>[],
): Promise<readonly (StoredRecord | null)[]> => {
  const offices = keys.map(({ officeId }) => officeId)
  const ids = keys.map(({ id }) => idText(id))
  const same = keysOf(table).map((column) => sql`t.${sql.raw(column)} = q.${sql.raw(column)}`)
  // OFFSET 0: each key by the index.
  const { rows } = await send(sql<RecordRow>`
    SELECT q.n, t.version, t.record AS text
    FROM ${unnest(offices, ids, indexes(keys))} AS q(office_id, id, n)
    CROSS JOIN LATERAL (SELECT * FROM ${sql.table(table)} AS t WHERE ${sql.join(same, sql` AND `)} OFFSET 0) AS t`)
  const found = keys.map((): StoredRecord | null => null)
  for (const { n, version, text } of rows) found[n] = { version, text }
  return found
}

interface PlacementRow {
  readonly n: number
  readonly id: string
  readonly kind: Placement['kind']
  readonly start_at: string
  readonly end_at: string
  readonly window_id: string
  readonly until: string | null
  readonly places: number
}

const loadPlacements = async (
  send: Send,
  ranges: readonly StartRange[],
): Promise<readonly (readonly Placement[])[]> => {
  const distinct = new Map(ranges.map((range) => [rangeName(range), range]))
  const asked = [...distinct.values()]
  // OFFSET 0: each range by the index. Joined freely, all of an office would be read for every batch.
  const { rows } = await send(sql<PlacementRow>`
    SELECT q.n, p.id, p.kind, p.start_at, p.end_at, p.window_id, p.until, p.places
    FROM ${unnestRanges(asked)} AS q(office_id, first, last, n)
    CROSS JOIN LATERAL (
      SELECT * FROM placements WHERE office_id = q.office_id AND start_at >= q.first AND start_at <= q.last OFFSET 0
    ) AS p`)
  const found = asked.map((): Placement[] => [])
  for (const row of rows) {
    const officeId = asked[row.n]?.officeId ?? ''
    const place = { start: row.start_at, end: row.end_at, windowId: row.window_id }
    const placement = { id: row.id, kind: row.kind, officeId, place, until: row.until }
    for (let taken = 0; taken < row.places; taken += 1) found[row.n]?.push(placement)
  }
  const byName = new Map([...distinct.keys()].map((name, n) => [name, found[n] ?? []]))
  return ranges.map((range) => byName.get(rangeName(range)) ?? [])
}

export const unnestRanges = (ranges: readonly StartRange[]) =>
  unnest(
    ranges.map(({ officeId }) => officeId),
    ranges.map(({ from }) => from),
    ranges.map(({ to }) => to),
    indexes(ranges),
  )

const indexes = (rows: readonly unknown[]): readonly number[] => [...rows.keys()]

export const rangeName = ({ officeId, from, to }: StartRange): string => `${officeId} ${from} ${to}`
