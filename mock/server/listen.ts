import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Composed } from './compose.ts'
import type { Environment } from './env.ts'
import { webFiles } from './web-files.ts'

export interface Listening {
  readonly address: string
  /** Finishes what is under way and takes nothing new; what has not ended by then is cut off. */
  readonly close: () => Promise<void>
}

const longestFinishMs = 10_000

export const listen = async ({ handler }: Composed, env: Environment): Promise<Listening> => {
  const fetch = env.WEB_DIR === undefined ? handler.fetch : besideFiles(handler, env.WEB_DIR)
  const server = serve({ fetch, hostname: env.HOST, port: env.PORT })
  if (!isPlain(server)) throw new Error('Not a server of HTTP/1')
  server.requestTimeout = 30_000
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  return { address: `http://${host}:${bound.port}`, close: () => close(server) }
}

const isPlain = (server: object): server is Server => 'closeIdleConnections' in server

const close = async (server: Server): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), longestFinishMs)
  await closed
  clearTimeout(cut)
}

const calls = /^\/(v1|health)\/|^\/(openapi\.json|metrics)$/

/** Files of the web app and the calls on one origin. */
const besideFiles = (handler: Composed['handler'], folder: string): Hono['fetch'] => {
  const files = webFiles(folder)
  return (request, env) =>
    calls.test(new URL(request.url).pathname) ? handler.fetch(request, env) : files.fetch(request, env)
}
