import { Agent, request } from 'node:http'

export interface HttpAnswer {
  readonly status: number
  readonly text: string
}

/** One caller with one connection of its own, which stays open. It sends everything once and follows nothing. */
export interface HttpClient {
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<HttpAnswer>
  readonly close: () => void
}

export const httpClient = (address: string): HttpClient => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    post: (path, body, headers = {}) => {
      const text = JSON.stringify(body)
      const sent = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)), ...headers }
      return new Promise((resolve, reject) => {
        const asking = request(address + path, { method: 'POST', agent, headers: sent }, (reply) => {
          const parts: Buffer[] = []
          reply.on('data', (part: Buffer) => parts.push(part))
          reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }))
          reply.on('error', reject)
        })
        asking.on('error', reject)
        asking.end(text)
      })
    },
    close: () => agent.destroy(),
  }
}
