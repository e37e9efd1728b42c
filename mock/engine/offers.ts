import type { BookingPolicy } from '#types/office.ts'
import type { Place } from '#types/slot.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import { addMinutes, dateOfInstant } from './instants.ts'
import { placeKey } from './placement.ts'

/** An appointment whose holder asked for an earlier place. */
export interface Waiting {
  readonly code: string
  readonly askedAt: Instant
  /** Wanted is a place on a date before this one. */
  readonly before: LocalDate
  /** Of the place that it has now. */
  readonly start: Instant
  /** Until when the appointment can be moved. */
  readonly changeUntil: Instant
  /** Keys of the places that were declined or left to lapse. */
  readonly passed: readonly string[]
  /** When the latest of its offers ends or ended: one person has one offer at a time. */
  readonly offeredUntil: Instant | null
  /** Whether its item is served at the place. */
  readonly takes: (place: Place) => boolean
}

/** A place that came free at a moment: its rest was over, or an offer of it lapsed or was declined. */
export interface Freed {
  readonly place: Place
  readonly at: Instant
}

/** What was offered to whom; it has lapsed when `until` is not after now. */
export interface Offered {
  readonly code: string
  readonly place: Place
  readonly offeredAt: Instant
  readonly until: Instant
}

/**
 * Who is offered which freed place, as if somebody had looked on all the time: each place at the moment it came free to
 * the one who asked first and can use it, and when the claim window closes unanswered, then and there to the next. A
 * place that nobody waits for is free for all. The same facts give the same offers, whenever they are worked out.
 */
export const passOn = (
  freed: readonly Freed[],
  waiting: readonly Waiting[],
  { policy, now }: { readonly policy: Pick<BookingPolicy, 'claimMinutes' | 'leadMinutes'>; readonly now: Instant },
): readonly Offered[] => {
  const people = waiting.map((person) => ({ ...person, passed: new Set(person.passed) }))
  const open = [...freed]
  const offered: Offered[] = []
  for (;;) {
    const next = takeEarliest(open)
    if (next === null || next.at > now) return offered
    const key = placeKey(next.place.start, next.place.windowId)
    const person = people.find(
      (one) => !one.passed.has(key) && canUse(one, next) && claimEnd(one, next, policy) > next.at,
    )
    if (person === undefined) continue
    const until = claimEnd(person, next, policy)
    person.passed.add(key)
    person.offeredUntil = until
    offered.push({ code: person.code, place: next.place, offeredAt: next.at, until })
    open.push({ place: next.place, at: until })
  }
}

const canUse = (
  { askedAt, before, start, offeredUntil, takes }: Omit<Waiting, 'passed'>,
  { place, at }: Freed,
): boolean =>
  askedAt <= at &&
  (offeredUntil === null || offeredUntil <= at) &&
  place.start < start &&
  dateOfInstant(place.start) < before &&
  takes(place)

/** Nobody is offered a place that is too close to be booked, nor after the present one can no longer be given back. */
const claimEnd = (
  { changeUntil }: Pick<Waiting, 'changeUntil'>,
  { place, at }: Freed,
  { claimMinutes, leadMinutes }: Pick<BookingPolicy, 'claimMinutes' | 'leadMinutes'>,
): Instant => earliest(addMinutes(at, claimMinutes), changeUntil, addMinutes(place.start, -leadMinutes))

const earliest = (...instants: readonly Instant[]): Instant =>
  instants.reduce((one, other) => (other < one ? other : one))

/** At one moment the place that begins first comes first. */
const takeEarliest = (open: Freed[]): Freed | null => {
  const order = ({ at, place }: Freed): string => `${at} ${placeKey(place.start, place.windowId)}`
  const first = open.reduce<Freed | null>((best, one) => (best === null || order(one) < order(best) ? one : best), null)
  if (first !== null) open.splice(open.indexOf(first), 1)
  return first
}
