import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { describeBackend } from './backend.ts'
import { openHttpBackend } from './http-backend.ts'
import { onPartitionedPostgres, onPostgres, openSqlStore } from './sql-stores.ts'
import { describeStore } from './store.ts'

let postgres: TestPostgres
const databases = onPostgres(() => postgres)
const partitioned = onPartitionedPostgres(() => postgres)

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)

afterAll(async () => {
  await Promise.all([databases.close(), partitioned.close()])
  await postgres.stop()
})

describeStore('the store on PostgreSQL', openSqlStore(databases))
describeStore('the store on PostgreSQL, its tables partitioned by office', openSqlStore(partitioned))
describeBackend('the backend over HTTP, on PostgreSQL', openHttpBackend(databases), { modelRuns: 3 })
