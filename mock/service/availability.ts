import type { Request, Response } from '#types/backend.ts'
import { mostDays } from '#types/endpoints.ts'
import type { BookingPlan } from '#types/booking-plan.ts'
import type { Office } from '#types/office.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { AvailabilityDay } from '#types/slot.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import { availabilityOf, firstFree } from '../engine/availability.ts'
import { addDays, countDates } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import type { Placement } from '../engine/placement.ts'
import { exceptionsOf, type HoursSubject, serviceDaysBetween } from '../engine/service-hours.ts'
import { bookableItems, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'

/** An office and an item that take appointments here. */
export interface Bookable {
  readonly office: Office
  readonly itemId: ServiceItemId
  readonly plan: BookingPlan
}

/** Whether appointments are taken for the item at the office, or the reason why not. */
export const findBookable = (
  { catalogue }: ServiceContext,
  officeId: string,
  itemId: ServiceItemId,
): Outcome<Bookable> => {
  const office = catalogue.office(officeId)
  if (office === null) return refuse('office-unknown')
  if (serviceAt(office, itemId) === null) return refuse('item-not-here')
  const plan = catalogue.plan(officeId)
  if (plan === null || !bookableItems(office, plan).includes(itemId)) return refuse('office-not-bookable')
  return accept({ office, itemId, plan })
}

export const listAvailability = async (
  context: ServiceContext,
  { officeId, item, from, to, window, places }: Request<'listAvailability'>,
): Promise<Outcome<Response<'listAvailability'>>> => {
  const bookable = findBookable(context, officeId, item)
  if (!bookable.ok) return bookable
  if (countDates(from, to) > mostDays)
    return refuse('request-invalid', { fields: [{ path: 'to', fault: 'too-many-days' }] })
  const days = await availabilityBetween(context, bookable.value, { from, to, windowId: window ?? null })
  return accept({ days: [...days], firstFree: firstFree(days, places ?? 1) })
}

interface Asked {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly windowId: string | null
}

export const availabilityBetween = async (
  context: ServiceContext,
  bookable: Bookable,
  { from, to, windowId }: Asked,
): Promise<readonly AvailabilityDay[]> => {
  const { store } = context
  const subject = await hoursSubject(store.read, bookable.office, bookable.itemId)
  const placements = await store.read.placements(bookable.office.id, from, to)
  return daysWith(context, bookable, { subject, placements, from, to, windowId, now: context.clock.now() })
}

interface DayFacts extends Asked {
  readonly subject: HoursSubject
  readonly placements: readonly Placement[]
  readonly now: Instant
}

/** The same arithmetic for showing places and for giving them out. */
export const daysWith = (
  { catalogue }: ServiceContext,
  { plan, itemId }: Bookable,
  { subject, placements, from, to, windowId, now }: DayFacts,
): readonly AvailabilityDay[] => {
  const byDate = new Map<LocalDate, Placement[]>()
  for (const placement of placements) {
    const date = dateOfInstant(placement.place.start)
    const others = byDate.get(date)
    if (others === undefined) byDate.set(date, [placement])
    else others.push(placement)
  }
  const exceptions = exceptionsOf(subject)
  return serviceDaysBetween(subject, { from, to }, catalogue.calendar).map((day) =>
    availabilityOf(day, { plan, itemId, exceptions, placements: byDate.get(day.date) ?? [], now, windowId }),
  )
}

/** The next free start within the dates that are open for booking. */
export const firstFreeOf = async (
  context: ServiceContext,
  office: Office,
  itemId: ServiceItemId,
): Promise<Instant | null> => {
  const bookable = findBookable(context, office.id, itemId)
  if (!bookable.ok) return null
  const today = dateOfInstant(context.clock.now())
  const to = addDays(today, bookable.value.plan.policy.horizonDays)
  return firstFree(await availabilityBetween(context, bookable.value, { from: today, to, windowId: null }))
}
