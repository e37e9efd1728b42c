import type { BookingPolicy } from '#types/office.ts'
import type { RefusalCode } from '#types/outcome.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import type { Calendar } from './calendar.ts'
import { addDays } from './days.ts'
import { dateOfInstant, instantAt } from './instants.ts'
import { addWorkingDays } from './working-days.ts'

/** A document's appointments, as the limits see them. */
export interface BookedByDocument {
  readonly itemId: ServiceItemId
  readonly active: boolean
  readonly missedOn: LocalDate | null
}

/** Whether one more appointment may be made for a document: null, or the limit that forbids it. */
export const limitReached = (
  booked: readonly BookedByDocument[],
  wanted: { readonly itemId: ServiceItemId; readonly today: LocalDate },
  policy: BookingPolicy,
): RefusalCode | null => {
  if (suspendedUntil(booked, policy, wanted.today) !== null) return 'suspended'
  const active = booked.filter((appointment) => appointment.active)
  if (active.filter((appointment) => appointment.itemId === wanted.itemId).length >= policy.activePerDocumentAndItem) {
    return 'limit-per-item'
  }
  return active.length >= policy.activePerDocument ? 'limit-per-document' : null
}

/**
 * 暂停预约资格: so many no-shows within the policy's period suspend for so many days from the last of them. What led to
 * one suspension is paid for with it, and leads to no other. Null when not suspended today.
 */
export const suspendedUntil = (
  booked: readonly BookedByDocument[],
  policy: BookingPolicy,
  today: LocalDate,
): LocalDate | null => {
  let counted: LocalDate[] = []
  let until: LocalDate | null = null
  for (const missedOn of booked.flatMap((appointment) => appointment.missedOn ?? []).sort()) {
    counted = [...counted.filter((earlier) => addDays(earlier, policy.noShowPeriodDays) > missedOn), missedOn]
    if (counted.length < policy.noShowsBeforeSuspension) continue
    until = addDays(missedOn, policy.suspensionDays)
    counted = []
  }
  return until !== null && until > today ? until : null
}

/** A change is free until this moment: a time of day on the working day before the appointment. */
export const cancelDeadline = (start: Instant, policy: BookingPolicy, calendar: Calendar): Instant =>
  instantAt(addWorkingDays(dateOfInstant(start), -1, calendar), policy.cancelUntilMinute)

/** A cancelled place comes back after a random delay, so that places cannot be traded. `share` is 0 ≤ share < 1. */
export const restMinutes = (share: number, { shortestRestMinutes, longestRestMinutes }: BookingPolicy): number =>
  shortestRestMinutes + Math.floor(share * (longestRestMinutes - shortestRestMinutes + 1))

export const alternativesOffered = 3
