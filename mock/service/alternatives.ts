import { refuse, type RefusalCode, type Refused } from '#types/outcome.ts'
import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { firstFree } from '../engine/availability.ts'
import { addDays } from '../engine/days.ts'
import { addMinutes, dateOfInstant } from '../engine/instants.ts'
import { nearestFree, type PlacesWanted } from '../engine/placing.ts'
import { alternativesOffered } from '../engine/policy.ts'
import type { StoreReader } from '../stores/store.ts'
import { daysIn, type LazyDay } from './availability.ts'
import type { Bookable } from './bookable.ts'
import type { ServiceContext } from './context.ts'

/** Other places are sought on the days around the one that was lost. */
const alternativeDays = 7
const minutesPerDay = 1440

export interface Lost {
  readonly read: StoreReader
  readonly wanted: PlacesWanted
  readonly windowId: string | null
  readonly code: RefusalCode
}

/** The places could not be had: the nearest others, or the moment at which some can be. */
export const refusePlaces = async (
  context: ServiceContext,
  bookable: Bookable,
  { read, wanted, windowId, code }: Lost,
): Promise<Refused> => {
  const date = dateOfInstant(wanted.start)
  const from = addDays(date, -alternativeDays)
  const to = addDays(date, alternativeDays)
  const days = await daysIn(context, read, { bookable, from, to, windowId })
  const opensAt = days[alternativeDays]?.().opensAt ?? null
  return refuse(code, {
    alternatives: [...alternativesAround(days, wanted)],
    at: opensAt ?? firstFreeOfDays(days, wanted.places),
  })
}

/** From the lost day outwards, and no further than is needed: two hundred may have lost the same place just now. */
const alternativesAround = (days: readonly LazyDay[], wanted: PlacesWanted): readonly Place[] => {
  for (let reach = 1; ; reach += 1) {
    const near = days.slice(Math.max(0, alternativeDays - reach), alternativeDays + reach + 1)
    const places = nearestFree(
      near.map((day) => day()),
      wanted,
      alternativesOffered,
    )
    if (reach >= alternativeDays || isSettled(places, wanted.start, reach)) return places
  }
}

/** Whether whatever lies on days further away is further from what was lost than all that was found. */
const isSettled = (places: readonly Place[], lost: Instant, reach: number): boolean => {
  const minutes = reach * minutesPerDay
  const [first, last] = [addMinutes(lost, -minutes), addMinutes(lost, minutes)]
  return places.length === alternativesOffered && places.every(({ start }) => first <= start && start <= last)
}

const firstFreeOfDays = (days: readonly LazyDay[], places: number): Instant | null => {
  for (const day of days) {
    const start = firstFree([day()], places)
    if (start !== null) return start
  }
  return null
}
