import { describeBackend } from './backend.ts'
import { openHttpBackend } from './http-backend.ts'
import { onPglite, openSqlStore } from './sql-stores.ts'
import { describeStore } from './store.ts'

const pglite = onPglite()

afterAll(() => pglite.close())

// Whoever comes first waits for the database to be made.
beforeAll(async () => (await pglite.take()).giveBack(), 60_000)

describeStore('the store on PGlite', openSqlStore(pglite))
describeBackend('the backend over HTTP, on PGlite', openHttpBackend(pglite), { modelRuns: 3 })
