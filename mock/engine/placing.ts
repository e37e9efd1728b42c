import type { Arrangement, AvailabilityDay, Place, Slot } from '#types/slot.ts'
import type { Instant, LocalDate, Minutes } from '#types/time.ts'
import { dayNumber } from './days.ts'
import { dateOfInstant, instantAt, minuteOf } from './instants.ts'

const minutesPerDay = 1440

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
  return first === -1 ? null : placesFrom(day, first, wanted)
}

type HowMany = Pick<PlacesWanted, 'places' | 'arrangement'>

const placesFrom = (day: AvailabilityDay, first: number, { places, arrangement }: HowMany): readonly Place[] | null =>
  arrangement === 'parallel' ? parallelPlaces(day, first, places) : consecutivePlaces(day, first, places)

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
export const nearestFree = (days: readonly AvailabilityDay[], lost: PlacesWanted, most: number): readonly Place[] => {
  const lostMinute = minutesAlong(dateOfInstant(lost.start), minuteOf(lost.start))
  const byDistance = days
    .flatMap((day) => {
      const midnight = minutesAlong(day.date, 0)
      return day.slots.map((slot, index) => ({
        day,
        slot,
        index,
        distance: Math.abs(midnight + slot.from - lostMinute),
      }))
    })
    .sort((one, other) => one.distance - other.distance)
  const nearest: Place[] = []
  // Whoever loses a race is told at once, so no more is worked out than is told.
  for (const { day, slot, index } of byDistance) {
    if (nearest.length === most) break
    if (placesFrom(day, index, lost) !== null) nearest.push(placeAt(day, slot, freestWindow(slot)))
  }
  return nearest
}

const minutesAlong = (date: LocalDate, minute: Minutes): number => dayNumber(date) * minutesPerDay + minute
