import { setTimeout as pause } from 'node:timers/promises'
import { createHttpBackend, type HttpTransport } from '#src/backend/http.ts'
import { compose } from '#mock/server/compose.ts'
import { type Environment, readEnvironment } from '#mock/server/env.ts'
import { listen } from '#mock/server/listen.ts'
import { createLog } from '#mock/server/log.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import { expectNothingPrivate } from '#tests/mock/server/private.ts'
import type { OpenBackend } from './backend-under-test.ts'
import type { Databases } from './sql-stores.ts'

/** No port of its own, no limits that a story could meet, nothing logged but faults. */
export const testEnvironment = (extras: Readonly<Record<string, string>> = {}): Environment =>
  readEnvironment({
    PORT: '0',
    CALLS_PER_MINUTE: '1000000',
    HOLDS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
    HASH_KEY: '0123456789abcdef'.repeat(4),
    ...extras,
  })

export const fetchTransport: HttpTransport = async ({ method, url, headers, body }, timeoutMs) => {
  const reply = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(timeoutMs) })
  return { status: reply.status, text: await reply.text() }
}

/** The app's HTTP adapter, a real server behind a real port, and the database beneath it. */
export const openHttpBackend =
  (databases: Databases): OpenBackend =>
  async ({ facts, cases, now }) => {
    const { db, giveBack } = await databases.take()
    const clock = fixedClock(now)
    const env = testEnvironment({ CASES: cases === 'clerk' ? 'demo' : 'staff', LOG_LEVEL: 'info' })
    const lines: string[] = []
    const log = createLog(env.LOG_LEVEL, { write: (line) => void lines.push(line) })
    const composed = await compose({ env, db, facts, clock, log, isStopping: () => false })
    const listening = await listen(composed, env)
    const backend = createHttpBackend({
      address: listening.address,
      transport: fetchTransport,
      randomBytes: seededBytes(7),
      pause,
      token: await composed.staff.issue({ name: 'tester', officeId: null }),
    })
    const close = async (): Promise<void> => {
      await listening.close()
      await giveBack()
      expectNothingPrivate(lines)
    }
    return { backend, clock, store: composed.store, close }
  }
