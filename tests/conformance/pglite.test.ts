import { describeBackend } from './backend.ts'
import { openHttpBackend } from './http-backend.ts'
import { onPglite, openSqlStore } from './sql-stores.ts'
import { describeStore } from './store.ts'

const pglite = onPglite()

afterAll(() => pglite.close())

// Whoever comes first waits for the databases to be made: one story has a second backend beside its own.
beforeAll(async () => {
  const leases = [await pglite.take(), await pglite.take()]
  for (const { giveBack } of leases) await giveBack()
}, 120_000)

describeStore('the store on PGlite', openSqlStore(pglite))
describeBackend('the backend over HTTP, on PGlite', openHttpBackend(pglite), { modelRuns: 3 })
