import type { Kysely } from 'kysely'
import { openPglite } from '#mock/stores/pglite.ts'
import type { Database } from '#mock/stores/schema.ts'
import { migrate } from '#mock/stores/sql-migrate.ts'
import { openSqlStore } from './sql-stores.ts'
import { describeStore } from './store.ts'

let db: Kysely<Database>

beforeAll(async () => {
  db = await openPglite(undefined)
  await migrate(db)
}, 60_000)

afterAll(() => db.destroy())

describeStore(
  'the store on PGlite',
  openSqlStore(() => db),
)
