import type { Instant } from '#types/time.ts'
import { instantOfSeconds, secondsOf } from './engine/instants.ts'

/** The present, in China. */
export interface Clock {
  readonly now: () => Instant
}

const chinaOffsetSeconds = 8 * 3600

const unixSeconds = (): number => Math.floor(Date.now() / 1000)

/** The device's clock, read as a moment and written at +08:00: its own zone plays no part. */
export const systemClock = (): Clock => ({ now: () => instantOfSeconds(unixSeconds() + chinaOffsetSeconds) })

/** A clock that begins at `start` when it is made and runs on from there. */
export const clockFrom = (start: Instant): Clock => {
  const begun = unixSeconds()
  return { now: () => instantOfSeconds(secondsOf(start) + unixSeconds() - begun) }
}
