import type { Arrangement, AvailabilityDay, Place, Slot } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { instantAt, secondsOf } from './instants.ts'

export interface PlacesWanted {
  readonly start: Instant
  readonly places: number
  /** Side by side at one start, or one after the other at one window if that can be. */
  readonly arrangement: Arrangement
}

/**
 * Assigns windows to the places wanted on a day, or null when they are not all free: all or nothing.
 * "Any window" is decided here and now, so that no place is ever promised twice.
 */
export const findPlaces = (day: AvailabilityDay, wanted: PlacesWanted): readonly Place[] | null => {
  const first = day.slots.findIndex((slot) => slot.start === wanted.start)
  if (first === -1) return null
  return wanted.arrangement === 'parallel'
    ? parallelPlaces(day, first, wanted.places)
    : consecutivePlaces(day, first, wanted.places)
}

const parallelPlaces = (day: AvailabilityDay, index: number, places: number): readonly Place[] | null => {
  const slot = day.slots[index]
  if (slot === undefined || slot.state !== 'free' || slot.remaining < places) return null
  const free = slot.windows.map((window) => ({ ...window }))
  return Array.from({ length: places }, () => {
    const freest = free.reduce((best, window) => (window.remaining > best.remaining ? window : best))
    freest.remaining -= 1
    return placeAt(day, slot, freest.windowId)
  })
}

const consecutivePlaces = (day: AvailabilityDay, index: number, places: number): readonly Place[] | null => {
  const slots = day.slots.slice(index, index + places)
  const unbroken = slots.every((slot, at) => at === 0 || slots[at - 1]?.to === slot.from)
  if (slots.length < places || !unbroken || slots.some(({ state }) => state !== 'free')) return null
  const steady = slots[0]?.windows.find(({ windowId }) => slots.every((slot) => isFreeAt(slot, windowId)))
  return slots.map((slot) => placeAt(day, slot, steady?.windowId ?? freestWindow(slot)))
}

const isFreeAt = (slot: Slot, windowId: string): boolean =>
  slot.windows.some((window) => window.windowId === windowId && window.remaining > 0)

const freestWindow = (slot: Slot): string =>
  slot.windows.reduce((best, window) => (window.remaining > best.remaining ? window : best)).windowId

const placeAt = (day: AvailabilityDay, slot: Slot, windowId: string): Place => ({
  start: slot.start,
  end: instantAt(day.date, slot.to),
  windowId,
})

/**
 * The starts nearest in time to the one that was lost at which as many places can be had the same way, nearest first;
 * that one too, where another window has them.
 */
export const nearestFree = (days: readonly AvailabilityDay[], lost: PlacesWanted, most: number): readonly Place[] =>
  days
    .flatMap((day) =>
      day.slots
        .filter(({ start }) => findPlaces(day, { ...lost, start }) !== null)
        .map((slot) => placeAt(day, slot, freestWindow(slot))),
    )
    .sort((one, other) => distance(one.start, lost.start) - distance(other.start, lost.start))
    .slice(0, most)

const distance = (one: Instant, other: Instant): number => Math.abs(secondsOf(one) - secondsOf(other))
