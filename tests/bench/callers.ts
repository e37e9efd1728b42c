import { Agent, request } from 'node:http'

export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
}

/** So many callers ask again as soon as they are answered, until the time is over or there is nothing left to ask. */
export const load = async (
  callers: number,
  milliseconds: number,
  once: (caller: number, turn: number) => Promise<boolean | undefined>,
): Promise<Load> => {
  const begun = performance.now()
  const took: number[] = []
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let turn = 0; performance.now() - begun < milliseconds; turn += 1) {
        const asked = performance.now()
        if ((await once(caller, turn)) === false) return
        took.push(performance.now() - asked)
      }
    }),
  )
  const sorted = took.sort((one, other) => one - other)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return { perSecond: (sorted.length * 1000) / (performance.now() - begun), p50: at(0.5), p95: at(0.95) }
}

export interface Answer {
  readonly status: number
  readonly body: string
}

/** Calls over connections that are kept; `fetch` would take more time than the server. */
export const callsTo = (address: string, connections: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const call = (path: string, body?: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = body === undefined ? {} : { 'Content-Type': 'application/json' }
      const sent = request(address + path, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString() }))
        reply.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  return { call, end: () => agent.destroy() }
}
