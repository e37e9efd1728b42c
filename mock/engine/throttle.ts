import type { Instant } from '#types/time.ts'
import { addMinutes } from './instants.ts'

/** Failed look-ups of one code or by one client. */
export interface Attempts {
  readonly failures: number
  readonly lockedUntil: Instant | null
  readonly lastFailure: Instant | null
}

export const noAttempts: Attempts = { failures: 0, lockedUntil: null, lastFailure: null }

const freeFailures = 5
const lockMinutes = [1, 5, 30, 60] as const
const forgottenAfterMinutes = 24 * 60

export const isLocked = (attempts: Attempts, now: Instant): boolean =>
  attempts.lockedUntil !== null && attempts.lockedUntil > now

/** After five slips each further one locks for longer: 1, 5, 30, then 60 minutes. A quiet day forgets them. */
export const afterFailure = (attempts: Attempts, now: Instant): Attempts => {
  const forgotten = attempts.lastFailure !== null && addMinutes(attempts.lastFailure, forgottenAfterMinutes) <= now
  const failures = forgotten ? 1 : attempts.failures + 1
  const step = Math.min(failures - freeFailures, lockMinutes.length) - 1
  const locked = lockMinutes[step]
  return { failures, lastFailure: now, lockedUntil: locked === undefined ? null : addMinutes(now, locked) }
}
