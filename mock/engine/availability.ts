import type { BookingPlan } from '#types/booking-plan.ts'
import type { BookingPolicy } from '#types/office.ts'
import type { DatedHours, ServiceDay } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { AvailabilityDay, AvailabilityState, Slot } from '#types/slot.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import { addDays } from './days.ts'
import { addMinutes, dateOfInstant, instantAt } from './instants.ts'
import { placeKey, type Taken } from './placement.ts'
import { type OfferedSlot, slotsOf } from './slots.ts'

export interface AvailabilityQuestion {
  readonly plan: BookingPlan
  readonly itemId: ServiceItemId
  readonly exceptions: readonly DatedHours[]
  readonly taken: Taken
  readonly now: Instant
  /** Only this window; null is any. */
  readonly windowId: string | null
  /** Only slots that start from the one to the other, both included; null is all. What the day is called follows from them. */
  readonly starts: Starts | null
}

export interface Starts {
  readonly from: Instant
  readonly to: Instant
}

/** The moment at which a date opens for booking: so many days ahead, at the published time of day. */
export const releaseOf = (date: LocalDate, policy: BookingPolicy): Instant =>
  instantAt(addDays(date, -policy.horizonDays), policy.releaseMinute)

/** 余号 of one date: every slot with what remains, and for a date without a free one the reason. */
export const availabilityOf = (day: ServiceDay, question: AvailabilityQuestion): AvailabilityDay => {
  const { plan, now } = question
  const released = releaseOf(day.date, plan.policy)
  const answer = (state: AvailabilityState, slots: readonly Slot[], opensAt: Instant | null): AvailabilityDay => ({
    date: day.date,
    state,
    because: day.because,
    national: day.national,
    opensAt,
    remaining: slots.reduce((sum, slot) => sum + (slot.state === 'free' ? slot.remaining : 0), 0),
    provisional: day.provisional,
    slots: [...slots],
  })

  if (day.date < dateOfInstant(now)) return answer('past', [], null)
  if (day.kind === 'unpublished') return answer('unpublished', [], null)
  if (day.kind === 'holiday') return answer('holiday', [], null)
  const offered = slotsOf(day, question)
  if (offered.length === 0) return answer('closed', [], null)
  if (released > now) return answer('not-released', [], released)

  const soonest = addMinutes(now, plan.policy.leadMinutes)
  const slots = offered.flatMap((slot) => slotWith({ ...slot, date: day.date, soonest }, question) ?? [])
  return answer(stateOf(slots), slots, null)
}

/** remaining = capacity − live holds − active appointments − places resting after a cancellation; never negative. */
const slotWith = (
  offered: OfferedSlot & { readonly date: LocalDate; readonly soonest: Instant },
  { now, windowId, taken, starts }: AvailabilityQuestion,
): Slot | null => {
  const start = instantAt(offered.date, offered.from)
  if (starts !== null && (start < starts.from || starts.to < start)) return null
  const wanted = offered.windows.filter((window) => windowId === null || window.windowId === windowId)
  if (wanted.length === 0) return null
  const windows = wanted.map((window) => ({
    windowId: window.windowId,
    remaining: Math.max(0, window.capacity - (taken.get(placeKey(start, window.windowId)) ?? 0)),
  }))
  const remaining = windows.reduce((sum, window) => sum + window.remaining, 0)
  const capacity = wanted.reduce((sum, window) => sum + window.capacity, 0)
  return { from: offered.from, to: offered.to, start, capacity, remaining, state: slotState(), windows }

  function slotState(): Slot['state'] {
    if (start <= now) return 'past'
    if (start < offered.soonest) return 'too-soon'
    return remaining > 0 ? 'free' : 'full'
  }
}

const stateOf = (slots: readonly Slot[]): AvailabilityState => {
  if (slots.some(({ state }) => state === 'free')) return 'free'
  if (slots.some(({ state }) => state === 'full')) return 'full'
  if (slots.some(({ state }) => state === 'too-soon')) return 'too-soon'
  return slots.length === 0 ? 'closed' : 'past'
}

/** The earliest free start of the days, which are in order; null when there is none. */
export const firstFree = (days: readonly AvailabilityDay[], places = 1): Instant | null => {
  for (const day of days) {
    const slot = day.slots.find(({ state, remaining }) => state === 'free' && remaining >= places)
    if (slot !== undefined) return slot.start
  }
  return null
}
