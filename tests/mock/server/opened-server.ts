import { setTimeout as pause } from 'node:timers/promises'
import { createHttpBackend } from '#src/backend/http.ts'
import type { Backend, StaffBackend } from '#types/backend.ts'
import type { Instant } from '#types/time.ts'
import { type Composed, compose } from '#mock/server/compose.ts'
import { listen } from '#mock/server/listen.ts'
import { createLog } from '#mock/server/log.ts'
import type { Facts } from '#mock/service/catalogue.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { fetchTransport, testEnvironment } from '#tests/conformance/http-backend.ts'
import { now } from '#tests/conformance/scenario.ts'
import type { Lease } from '#tests/conformance/sql-stores.ts'
import { fixedClock, type FixedClock } from '#tests/support/fixed-clock.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import { expectNothingPrivate } from './private.ts'

export interface OpenedServer extends Composed {
  readonly address: string
  readonly clock: FixedClock
  readonly lines: readonly string[]
  readonly backend: Backend & StaffBackend
  readonly stop: () => void
  readonly close: () => Promise<void>
}

interface ServerOptions {
  readonly facts?: Facts
  readonly env?: Readonly<Record<string, string>>
  readonly seed?: number
  /** What its clock shows. */
  readonly at?: Instant
}

/** A server on a port of its own over a leased database, with its log kept to be looked at. */
export const openServer = async (
  { db }: Pick<Lease, 'db'>,
  { facts = conformanceFacts(), env: variables = {}, seed = 11, at = now }: ServerOptions = {},
): Promise<OpenedServer> => {
  const env = testEnvironment({ CASES: 'staff', LOG_LEVEL: 'info', ...variables })
  const clock = fixedClock(at)
  const lines: string[] = []
  const log = createLog(env.LOG_LEVEL, { write: (line) => void lines.push(line) })
  let stopping = false
  const composed = await compose({ env, db, facts, clock, log, isStopping: () => stopping })
  const { address, close: end } = await listen(composed, env)
  const close = async (): Promise<void> => {
    await end()
    expectNothingPrivate(lines)
  }
  const backend = createHttpBackend({ address, transport: fetchTransport, randomBytes: seededBytes(seed), pause })
  const stop = (): void => {
    stopping = true
  }
  return { ...composed, address, clock, lines, backend, stop, close }
}
