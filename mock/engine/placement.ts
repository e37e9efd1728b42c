import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'

/**
 * One place taken at a window: by a hold until it expires, by an appointment (`until` null), or resting after a
 * cancellation until it is given out again.
 */
export interface Placement {
  readonly id: string
  readonly kind: 'hold' | 'appointment' | 'resting'
  readonly officeId: string
  readonly place: Place
  readonly until: Instant | null
}

/** Whether the place is still taken at `now`. The one rule by which holds expire and rested places return. */
export const isTaken = (placement: Placement, now: Instant): boolean =>
  placement.until === null || placement.until > now

/** Taken places by start and window. */
export const countTaken = (placements: readonly Placement[], now: Instant): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const placement of placements) {
    if (!isTaken(placement, now)) continue
    const key = placeKey(placement.place.start, placement.place.windowId)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export const placeKey = (start: Instant, windowId: string): string => `${start} ${windowId}`
