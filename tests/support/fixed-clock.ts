import type { Instant } from '#types/time.ts'
import type { Clock } from '#mock/clock.ts'

/** A clock that stands still until it is told to move. */
export interface FixedClock extends Clock {
  readonly set: (at: Instant) => void
  readonly advance: (minutes: number) => void
}

export const fixedClock = (start: Instant): FixedClock => {
  let now = start
  return {
    now: () => now,
    set: (at) => {
      now = at
    },
    advance: (minutes) => {
      now = later(now, minutes)
    },
  }
}

const chinaOffset = 8 * 3_600_000

/** `minutes` after an instant, by JavaScript's own calendar: nothing of the engine is used here. */
export const later = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + chinaOffset + minutes * 60_000).toISOString().slice(0, 19) + '+08:00'
