import { shippedData } from '#mock/data/shipped.ts'
import { type Lease, onPglite } from '#tests/conformance/sql-stores.ts'
import { type OpenedServer, openServer } from '#tests/mock/server/opened-server.ts'
import { type Answer, newPhone, type Phone } from './wx.ts'

/** The mini-program that asks a server, and the address it was built for: config/build.ts. */
export const folder = 'dist/weapp-http'
const builtFor = 'https://chuangyue.invalid'

/** A request as it left the phone, and what came back. */
export interface Exchange {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly reply: string
  /** Milliseconds of this machine, from its sending. */
  readonly sentAt: number
  readonly took: number
}

export interface Town extends OpenedServer {
  readonly db: Lease['db']
  readonly exchanges: readonly Exchange[]
  /** A phone whose requests go to this server, over a real port. */
  readonly phone: () => Phone
}

/** The real server, with the facts that ship and a database of its own. Its clock stands at the phone's first instant. */
export const openTown = async (at: string): Promise<Town> => {
  const databases = onPglite()
  const { db, giveBack } = await databases.take()
  const server = await openServer({ db }, { facts: shippedData(), env: { CASES: 'demo' }, at })
  const exchanges: Exchange[] = []
  const request = requestTo(server.address, exchanges)
  return {
    ...server,
    db,
    exchanges,
    phone: () => {
      const phone = newPhone()
      phone.answers.set('request', request)
      return phone
    },
    close: async () => {
      await server.close()
      await giveBack()
      await databases.close()
    },
  }
}

/** `wx.request`: any answer of the server is a success, whatever its status; text stays text when that is asked for. */
const requestTo =
  (address: string, exchanges: Exchange[]): Answer =>
  async ({ url = '', method, header, data, dataType }) => {
    if (!url.startsWith(`${builtFor}/`)) throw new Error('url not in domain list')
    if (dataType !== 'text') throw new Error('the app reads the reply itself')
    const sentAt = performance.now()
    const answer = await fetch(address + url.slice(builtFor.length), {
      method: String(method),
      headers: Object.fromEntries(Object.entries(header ?? {}).map(([name, value]) => [name, String(value)])),
      body: typeof data === 'string' ? data : null,
    })
    const reply = await answer.text()
    const { status } = answer
    exchanges.push({ method: String(method), url, status, reply, sentAt, took: performance.now() - sentAt })
    return { statusCode: status, data: reply, header: Object.fromEntries(answer.headers) }
  }
