import type { Kysely } from 'kysely'
import { openPostgres } from '#mock/stores/postgres.ts'
import type { Database } from '#mock/stores/schema.ts'
import { migrate } from '#mock/stores/sql-migrate.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { describeBackend } from './backend.ts'
import { openSqlBackend } from './sql-backend.ts'
import { openSqlStore } from './sql-stores.ts'
import { describeStore } from './store.ts'

let postgres: TestPostgres
let db: Kysely<Database>

beforeAll(async () => {
  postgres = await startPostgres()
  db = openPostgres({ url: postgres.url(), onLost: () => undefined })
  await migrate(db)
}, 60_000)

afterAll(async () => {
  await db.destroy()
  await postgres.stop()
})

describeStore(
  'the store on PostgreSQL',
  openSqlStore(() => db),
)

describeBackend(
  'the backend on PostgreSQL',
  openSqlBackend(() => db),
  { modelRuns: 40 },
)
