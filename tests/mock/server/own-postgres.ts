import { type Databases, type Lease, onPostgres } from '#tests/conformance/sql-stores.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'

/** Databases of a PostgreSQL that the test file has for itself. */
export const ownDatabases = (): Databases => {
  let postgres: TestPostgres
  const databases = onPostgres(() => postgres)
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 60_000)
  afterAll(async () => {
    await databases.close()
    await postgres.stop()
  })
  return databases
}

/** An empty database of its own for each test. */
export const ownLease = (): (() => Lease) => {
  const databases = ownDatabases()
  let lease: Lease
  beforeEach(async () => {
    lease = await databases.take()
  })
  afterEach(() => lease.giveBack())
  return () => lease
}
