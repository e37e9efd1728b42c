import { type Kysely, sql } from 'kysely'
import { type Database, officeRecordTables, otherRecordTables } from '#mock/stores/schema.ts'
import { createSqlStore } from '#mock/stores/sql.ts'
import type { OpenStore } from './store-under-test.ts'

const tables = ['slots', 'placements', ...officeRecordTables, ...otherRecordTables]

export const emptyTables = async (db: Kysely<Database>): Promise<void> => {
  await sql`TRUNCATE ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
}

const officeOfCode = (code: string): string | null => (code.startsWith('HA') ? 'hall' : null)

/** A store on the database of a test file, emptied each time. What is read again is what the database kept. */
export const openSqlStore =
  (database: () => Kysely<Database>): OpenStore =>
  async () => {
    const db = database()
    await emptyTables(db)
    const openAgain = () => createSqlStore({ db, officeOfCode })
    return {
      store: openAgain(),
      reopen: () => Promise.resolve(openAgain()),
      close: () => expectPlacesCounted(db),
    }
  }

/** The count of every place is its capacity less what is placed there. */
export const expectPlacesCounted = async (db: Kysely<Database>): Promise<void> => {
  const { rows } = await sql`
    SELECT s.*, coalesce(sum(p.places), 0) AS placed FROM slots AS s
    LEFT JOIN placements AS p USING (office_id, start_at, window_id)
    GROUP BY s.office_id, s.start_at, s.window_id
    HAVING s.remaining <> greatest(0, s.capacity - coalesce(sum(p.places), 0))`.execute(db)
  expect(rows).toEqual([])
}
