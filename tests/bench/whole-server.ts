import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { addDays } from '#mock/engine/days.ts'
import { shippedData } from '#mock/data/shipped.ts'
import { type ServerProcess, startServerProcess } from '#tests/mock/server/server-process.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { callsTo, load, type Load } from './callers.ts'

export interface ServerFigures {
  readonly startedAfterMs: number
  readonly availability: Load
  readonly bookings: readonly (readonly [connections: number, Load])[]
  readonly memoryMB: number
  /** What the checker of invariants says at the end. */
  readonly broken: string
}

const now = '2026-11-23T10:00:00+08:00'
const today = '2026-11-23'
const tomorrow = addDays(today, 1)
const itemId = 'residence-permit'
const roundMs = 5_000
/** A process that has just started compiles as it goes; what is measured has answered for a while. */
const warmMs = 3_000

/** A server in a process of its own: a month of availability, then appointments from hold to code, each a person's own. */
export const measureServer = async (variables: Readonly<Record<string, string>>): Promise<ServerFigures> => {
  const env = { ...variables, NOW: now, CASES: 'staff', LOG_LEVEL: 'info' }
  const begun = performance.now()
  const server = await startServerProcess(env)
  const startedAfterMs = performance.now() - begun
  try {
    const free = await freePlaces(server)
    await measureAvailability(server, warmMs)
    const availability = await measureAvailability(server, roundMs)
    await measureBookings(server, free, { connections: 64, forMs: warmMs })
    const bookings: [number, Load][] = []
    for (const connections of [64, 256]) {
      bookings.push([connections, await measureBookings(server, free, { connections, forMs: roundMs })])
    }
    const memoryMB = memoryOf(server)
    await end(server)
    return { startedAfterMs, availability, bookings, memoryMB, broken: brokenIn(env) }
  } finally {
    await end(server)
  }
}

/** Not by `kill`, which looks over the log as a test does. */
const end = async (server: ServerProcess): Promise<void> => {
  if (server.isRunning()) process.kill(server.pid, 'SIGTERM')
  while (server.isRunning()) await pause(20)
}

const brokenIn = (env: Readonly<Record<string, string>>): string => {
  const check = spawnSync(process.execPath, ['config/run-built.js', 'mock/server/check-invariants.ts'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return check.stdout.trim().split('\n').at(-1) ?? ''
}

const { plans } = shippedData()
const range = `item=${itemId}&from=${today}&to=${addDays(today, 29)}`

const measureAvailability = async ({ address }: ServerProcess, forMs: number): Promise<Load> => {
  const { call, end } = callsTo(address, 64)
  const figures = await load(64, forMs, async (caller, turn) => {
    const plan = plans[(caller + turn) % plans.length]
    const { status } = await call(`/v1/offices/${plan?.officeId ?? ''}/availability?${range}`)
    return status === 200 || undefined
  })
  end()
  return figures
}

interface FreePlace {
  readonly officeId: string
  readonly start: string
}

const days = z.object({
  days: z.array(z.object({ slots: z.array(z.object({ start: z.string(), state: z.string(), remaining: z.int() })) })),
})

/**
 * Every free place of every office from tomorrow on, one after another over all of them, so that neighbours want
 * different slots.
 */
const freePlaces = async ({ address }: ServerProcess): Promise<FreePlace[]> => {
  const { call, end } = callsTo(address, 4)
  const places: (FreePlace & { readonly turn: number })[] = []
  for (const { officeId } of plans) {
    const { status, body } = await call(`/v1/offices/${officeId}/availability?${range}`)
    if (status !== 200) continue
    for (const { start, state, remaining } of days.parse(JSON.parse(body)).days.flatMap(({ slots }) => slots)) {
      const isLater = state === 'free' && start > tomorrow
      for (let turn = 0; isLater && turn < remaining; turn += 1) places.push({ officeId, start, turn })
    }
  }
  end()
  return places.sort((one, other) => one.turn - other.turn)
}

const held = z.object({ holdId: z.string() })
let people = 0

interface Round {
  readonly connections: number
  readonly forMs: number
}

const measureBookings = async (
  { address }: ServerProcess,
  free: FreePlace[],
  { connections, forMs }: Round,
): Promise<Load> => {
  const { call, end } = callsTo(address, connections)
  const figures = await load(connections, forMs, async () => {
    const place = free.shift()
    if (place === undefined) return false
    people += 1
    const own = people
    const hold = await call('/v1/holds', { clientId: `client-${own}`, itemId, places: 1, ...place, turn: undefined })
    if (hold.status !== 200) throw new Error(`No hold: ${hold.body}`)
    const person = anApplicant({ documentNumber: `K${String(own).padStart(8, '0')}`, answers: {} })
    const { holdId } = held.parse(JSON.parse(hold.body))
    const booked = await call('/v1/appointments', { holdId, applicants: [person] })
    if (booked.status !== 200) throw new Error(`No appointment: ${booked.body}`)
    return true
  })
  end()
  return figures
}

const memoryOf = ({ pid }: ServerProcess): number => {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
