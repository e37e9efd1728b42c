import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'

/**
 * One place taken at a window: by a hold until it expires, by an appointment (`until` null), resting after a
 * cancellation until it is given out again, or offered to one person until the offer lapses.
 */
export interface Placement {
  readonly id: string
  readonly kind: 'hold' | 'appointment' | 'resting' | 'offered'
  readonly officeId: string
  readonly place: Place
  readonly until: Instant | null
}

/** Whether the place is still taken at `now`. The one rule by which holds expire and rested places return. */
export const isTaken = (placement: Placement, now: Instant): boolean =>
  placement.until === null || placement.until > now

/** A place that came free for good, not one that somebody only looked at: it goes first to who waits for an earlier one. */
export const isFreed = (placement: Placement, now: Instant): boolean =>
  (placement.kind === 'resting' || placement.kind === 'offered') && !isTaken(placement, now)

/** How many places are taken, by start and window as `placeKey` writes them. */
export type Taken = ReadonlyMap<string, number>

export const countTaken = (placements: readonly Placement[], now: Instant): Taken => {
  const counts = new Map<string, number>()
  for (const placement of placements) {
    if (!isTaken(placement, now)) continue
    const key = placeKey(placement.place.start, placement.place.windowId)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export const placeKey = (start: Instant, windowId: string): string => `${start} ${windowId}`
