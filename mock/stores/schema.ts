import type { ColumnType, Generated, Migration } from 'kysely'
import { type Kysely, sql } from 'kysely'

/** What the service keeps of one thing: its JSON, as the key-value store writes it, under a version of its own. */
interface RecordTable {
  readonly id: string
  /** Another one with every write: whoever read an older one may not write. */
  readonly version: string
  readonly record: string
  /** The instant from which nobody will ask for it, or for the person in it; null is never. */
  readonly forget_after: string | null
}

interface OfficeRecordTable extends RecordTable {
  readonly office_id: string
}

interface SlotTable {
  readonly office_id: string
  readonly start_at: string
  readonly window_id: string
  readonly capacity: number
  readonly remaining: number
}

interface PlacementTable {
  readonly office_id: string
  readonly start_at: string
  readonly window_id: string
  readonly id: string
  readonly end_at: string
  readonly kind: string
  readonly until: string | null
  readonly places: number
}

/** Every table. Instants are text at +08:00 to the second, as everywhere here: their order is the order of time. */
export interface Database {
  readonly slots: SlotTable
  readonly placements: PlacementTable
  readonly appointments: OfficeRecordTable
  readonly cases: OfficeRecordTable
  readonly closures: OfficeRecordTable
  readonly waiting: OfficeRecordTable
  readonly holds: RecordTable
  readonly clients: RecordTable
  readonly documents: RecordTable
  readonly attempts: RecordTable
  readonly answers: RecordTable
  readonly settings: { readonly name: string; readonly value: string }
  readonly staff_tokens: {
    readonly token_hash: string
    readonly name: string
    /** Null may act for every office. */
    readonly office_id: string | null
    readonly created_at: string
    readonly revoked_at: string | null
  }
  readonly audit: {
    readonly id: Generated<ColumnType<string, never, never>>
    readonly at: string
    readonly staff: string
    readonly call: string
    readonly office_id: string | null
    readonly outcome: string
    readonly request_id: string
  }
}

/** Of one office: its id comes first in every key, so that one office can be one shard or one range. */
export const officeRecordTables = ['appointments', 'cases', 'closures', 'waiting'] as const

/** Of one person or one call, of whatever office: keyed by its own id. */
export const otherRecordTables = ['holds', 'clients', 'documents', 'attempts', 'answers'] as const

const text = 'text COLLATE "C"'

const recordColumns = `version text NOT NULL, record text NOT NULL, forget_after ${text}`

const first = [
  `CREATE TABLE slots (
     office_id ${text} NOT NULL, start_at ${text} NOT NULL, window_id ${text} NOT NULL,
     capacity int NOT NULL, remaining int NOT NULL CHECK (remaining >= 0),
     PRIMARY KEY (office_id, start_at, window_id)
   ) WITH (fillfactor = 50)`,
  `CREATE TABLE placements (
     office_id ${text} NOT NULL, start_at ${text} NOT NULL, window_id ${text} NOT NULL, id ${text} NOT NULL,
     end_at text NOT NULL, kind text NOT NULL, until ${text}, places int NOT NULL CHECK (places > 0),
     PRIMARY KEY (office_id, start_at, window_id, id)
   )`,
  ...officeRecordTables.map(
    (table) =>
      `CREATE TABLE ${table} (office_id ${text} NOT NULL, id ${text} NOT NULL, ${recordColumns}, PRIMARY KEY (office_id, id))`,
  ),
  ...otherRecordTables.map((table) => `CREATE TABLE ${table} (id ${text} PRIMARY KEY, ${recordColumns})`),
  `CREATE TABLE settings (name text PRIMARY KEY, value text NOT NULL)`,
  `CREATE TABLE staff_tokens (
     token_hash text PRIMARY KEY, name text NOT NULL, office_id text, created_at text NOT NULL, revoked_at text
   )`,
  `CREATE TABLE audit (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(), at text NOT NULL, staff text NOT NULL, call text NOT NULL,
     office_id text, outcome text NOT NULL, request_id text NOT NULL
   )`,
]

const erasure = [
  `CREATE INDEX appointments_forget_after ON appointments (forget_after)`,
  // Those from before the rule are looked at first.
  `UPDATE appointments SET forget_after = '2000-01-01T00:00:00+08:00'`,
]

/** Every step from an empty database to today's; a step that has run anywhere is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': { up: (db: Kysely<unknown>) => runAll(db, first) },
  '0002-erasure': { up: (db: Kysely<unknown>) => runAll(db, erasure) },
}

const runAll = async (db: Kysely<unknown>, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
