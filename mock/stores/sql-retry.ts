import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreBusy } from './store-busy.ts'

/** What was read has changed meanwhile, on another server: everything is to be done again, on what is there now. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

const mostAttempts = 24

/**
 * Does it again after a conflict, a deadlock or a lost connection. Throws a `StoreBusy` after too many of them, and at
 * once whatever would not pass.
 */
export const untilItPasses = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  let cause: unknown
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    try {
      return await work()
    } catch (fault) {
      if (!isPassing(fault)) throw fault
      cause = fault
      await pause(randomInt(longestPause(attempt)))
    }
  }
  throw new StoreBusy('The store gave up after its retries', { cause })
}

/** Milliseconds: quick at first, for a conflict is over at once; up to half a second, for a database that restarts. */
const longestPause = (attempt: number): number => Math.min(500, 4 * 2 ** attempt)

// 23505: a row that was not there when it was looked for. 22012: a count that has
// not that many left, see `writeHolds`.
const passingCodes = new Set(['22012', '23505', '40001', '40P01', '53300', '57P01', '57P02', '57P03', '55P03'])
const lostConnection = /^(08...|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT)$/
const lostWithoutCode = /connection (terminated|error)|terminating connection|timeout exceeded when trying to connect/i

/** Whether the same statements may well succeed when they are sent again. */
export const isPassing = (fault: unknown): boolean => {
  if (fault instanceof Conflict) return true
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  return passingCodes.has(code) || lostConnection.test(code) || lostWithoutCode.test(fault.message)
}
