import type { Page } from 'playwright-core'
import { shippedData } from '#mock/data/shipped.ts'
import { onPglite } from '#tests/conformance/sql-stores.ts'
import { openServer } from '#tests/mock/server/opened-server.ts'
import { type Others, othersAtServer, othersOnDevice } from './others.ts'

/** Where the app under test comes from. */
interface Site {
  readonly address: string
  readonly others: (page: Page) => Others
  /** Sets the clock of its server, if it has one. */
  readonly setClock: (now: string) => void
  readonly close: () => Promise<void>
}

/** The app with its backend inside, from any static host; or the one that asks a server, from that server. */
export const openSite = (now: string): Promise<Site> =>
  overHttp
    ? openServed(now)
    : Promise.resolve({
        address: process.env.E2E_ADDRESS ?? '',
        others: othersOnDevice,
        setClock: () => undefined,
        close: () => Promise.resolve(),
      })

/** Whether the app under test asks a server. */
export const overHttp = process.env.E2E_OVER_HTTP !== undefined

const databases = onPglite()
afterAll(databases.close)

/** A server of its own for each flow, on an empty database, with the facts that ship. Its clock stands at `now`. */
const openServed = async (now: string): Promise<Site> => {
  const { db, giveBack } = await databases.take()
  const env = { CASES: 'demo', WEB_DIR: 'dist/h5-http' }
  const server = await openServer({ db }, { facts: shippedData(), env, at: now })
  return {
    address: server.address,
    others: () => othersAtServer(server.context, db),
    setClock: server.clock.set,
    close: async () => {
      await server.close()
      await giveBack()
    },
  }
}
