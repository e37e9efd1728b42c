import { once } from 'node:events'
import { createServer, request } from 'node:http'

export interface DroppingProxy {
  readonly address: string
  /** How many replies it has swallowed. */
  readonly dropped: () => number
  readonly close: () => Promise<void>
}

/**
 * Passes every request on, whole, and waits for the whole reply; then, where `drops` says so, cuts the caller off
 * instead of passing it back. What was asked for has been done, and nobody was told.
 */
export const startDroppingProxy = async (target: string, drops: (reply: number) => boolean): Promise<DroppingProxy> => {
  let replies = 0
  let dropped = 0
  const server = createServer((asked, answer) => {
    const { method, headers, url = '/' } = asked
    const passed = request(target + url, { method, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => {
        replies += 1
        if (drops(replies)) {
          dropped += 1
          asked.socket.destroy()
          return
        }
        answer.writeHead(reply.statusCode ?? 502, reply.headers).end(Buffer.concat(parts))
      })
    })
    passed.on('error', () => asked.socket.destroy())
    asked.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The proxy has no port')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    dropped: () => dropped,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
