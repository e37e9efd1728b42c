import { shippedData } from '#mock/data/shipped.ts'
import { onPglite } from '#tests/conformance/sql-stores.ts'
import { openServer } from '#tests/mock/server/opened-server.ts'

/** Where the app under test comes from. */
interface Site {
  readonly address: string
  readonly close: () => Promise<void>
}

/** The app with its backend inside, from any static host; or the one that asks a server, from that server. */
export const openSite = (now: string): Promise<Site> =>
  process.env.E2E_OVER_HTTP === undefined
    ? Promise.resolve({ address: process.env.E2E_ADDRESS ?? '', close: () => Promise.resolve() })
    : openServed(now)

const databases = onPglite()
afterAll(databases.close)

/** A server of its own for each flow, on an empty database, with the facts that ship. Its clock stands at `now`. */
const openServed = async (now: string): Promise<Site> => {
  const { db, giveBack } = await databases.take()
  const env = { CASES: 'demo', WEB_DIR: 'dist/h5-http' }
  const server = await openServer({ db }, { facts: shippedData(), env, at: now })
  return {
    address: server.address,
    close: async () => {
      await server.close()
      await giveBack()
    },
  }
}
