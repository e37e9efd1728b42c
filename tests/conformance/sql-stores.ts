import { type Kysely, sql } from 'kysely'
import { openPglite } from '#mock/stores/pglite.ts'
import { openPostgres } from '#mock/stores/postgres.ts'
import { type Database, officeRecordTables, otherRecordTables } from '#mock/stores/schema.ts'
import { migrate } from '#mock/stores/sql-migrate.ts'
import { createSqlStore } from '#mock/stores/sql.ts'
import type { TestPostgres } from '#tests/support/postgres.ts'
import type { OpenStore } from './store-under-test.ts'

const tables = ['slots', 'placements', ...officeRecordTables, ...otherRecordTables, 'staff_tokens', 'audit']

/** An empty database for one story at a time; a story that needs a second one gets another. */
export interface Databases {
  readonly take: () => Promise<Lease>
  readonly close: () => Promise<void>
}

export interface Lease {
  readonly db: Kysely<Database>
  /** Looks whether its counts are right, and gives it back. */
  readonly giveBack: () => Promise<void>
}

export const databases = (create: (index: number) => Promise<Kysely<Database>>): Databases => {
  const all: Kysely<Database>[] = []
  const free: Kysely<Database>[] = []
  const another = async (): Promise<Kysely<Database>> => {
    const db = await create(all.length)
    all.push(db)
    await migrate(db)
    return db
  }
  return {
    take: async () => {
      const db = free.pop() ?? (await another())
      await sql`TRUNCATE ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
      return {
        db,
        giveBack: async () => {
          free.push(db)
          await expectPlacesCounted(db)
        },
      }
    },
    close: async () => {
      await Promise.all(all.map((db) => db.destroy()))
    },
  }
}

export const onPglite = (): Databases => databases(() => openPglite({ onLost: () => undefined }))

export const onPostgres = (postgres: () => TestPostgres): Databases =>
  databases(async (index) => {
    await postgres().query(`CREATE DATABASE story_${index}`)
    return openPostgres({ url: postgres().url(`story_${index}`), onLost: () => undefined })
  })

const partitions = 4

/** The same with everything that belongs to an office spread by its id, as over machines. */
export const onPartitionedPostgres = (postgres: () => TestPostgres): Databases =>
  databases(async (index) => {
    await postgres().query(`CREATE DATABASE partitioned_${index}`)
    const db = openPostgres({ url: postgres().url(`partitioned_${index}`), onLost: () => undefined })
    await migrate(db)
    for (const table of ['slots', 'placements', ...officeRecordTables]) {
      await sql.raw(`ALTER TABLE ${table} RENAME TO whole`).execute(db)
      await sql.raw(`CREATE TABLE ${table} (LIKE whole INCLUDING ALL) PARTITION BY HASH (office_id)`).execute(db)
      for (let part = 0; part < partitions; part += 1) {
        const values = `FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${part})`
        await sql.raw(`CREATE TABLE ${table}_${part} PARTITION OF ${table} ${values}`).execute(db)
      }
      await sql.raw('DROP TABLE whole').execute(db)
    }
    return db
  })

const officeOfCode = (code: string): string | null => (code.startsWith('HA') ? 'hall' : null)

/** A store on an empty database. What is read again is what the database kept. */
export const openSqlStore =
  ({ take }: Databases): OpenStore =>
  async () => {
    const { db, giveBack } = await take()
    const openAgain = () => createSqlStore({ db, officeOfCode })
    return { store: openAgain(), reopen: () => Promise.resolve(openAgain()), close: giveBack }
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
