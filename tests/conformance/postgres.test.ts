import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { describeBackend } from './backend.ts'
import { openHttpBackend } from './http-backend.ts'
import { onPostgres, openSqlStore } from './sql-stores.ts'
import { describeStore } from './store.ts'

let postgres: TestPostgres
const databases = onPostgres(() => postgres)

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)

afterAll(async () => {
  await databases.close()
  await postgres.stop()
})

describeStore('the store on PostgreSQL', openSqlStore(databases))
describeBackend('the backend over HTTP, on PostgreSQL', openHttpBackend(databases), { modelRuns: 3 })
