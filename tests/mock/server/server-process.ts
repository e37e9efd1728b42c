import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'
import { parseJson } from '#mock/stores/parse-json.ts'
import { expectNothingPrivate } from './private.ts'

const { scripts } = z
  .object({ scripts: z.object({ server: z.string() }) })
  .parse(parseJson(readFileSync('package.json', 'utf8')))

/** What `npm run server` gives to Node. */
const [, ...serverArguments] = scripts.server.split(' ')

/** A server in a process of its own, as `npm run server` starts it. */
export interface ServerProcess {
  readonly address: string
  readonly pid: number
  /** What its clock showed when it began to listen, and when that was, in milliseconds of this machine. */
  readonly clock: { readonly now: string; readonly at: number }
  readonly isRunning: () => boolean
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
}

const listens = z.object({
  msg: z.literal('the server listens'),
  address: z.string(),
  now: z.string(),
  time: z.number(),
})

export const startServerProcess = async (variables: Readonly<Record<string, string>>): Promise<ServerProcess> => {
  const env = { ...process.env, PORT: '0', CALLS_PER_MINUTE: '1000000', HOLDS_PER_MINUTE: '1000000', ...variables }
  const child = spawn(process.execPath, serverArguments, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const { address, now, time: at } = await listening(child, lines)
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null
  return {
    address,
    pid: child.pid ?? 0,
    clock: { now, at },
    isRunning,
    kill: async (signal) => {
      if (!isRunning()) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      expectNothingPrivate(lines)
    },
  }
}

/** Reads the log to its end, so that the pipe never fills. */
const listening = (child: ChildProcess, lines: string[]): Promise<z.infer<typeof listens>> =>
  new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('No log to read')
    let isListening = false
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (isListening) return
      const read = listens.safeParse(JSON.parse(line))
      if (!read.success) return
      isListening = true
      resolve(read.data)
    })
    child.once('exit', () => reject(new Error(`The server ended: ${lines.join('\n')}`)))
  })
