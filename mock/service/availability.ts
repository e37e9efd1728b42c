import type { Request, Response } from '#types/backend.ts'
import { mostDays } from '#types/endpoints.ts'
import type { BookingPlan } from '#types/booking-plan.ts'
import type { Office } from '#types/office.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { AvailabilityDay } from '#types/slot.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import { availabilityOf, firstFree, type Starts } from '../engine/availability.ts'
import { addDays, countDates } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { countTaken, type Taken } from '../engine/placement.ts'
import { exceptionsOf, type HoursSubject, serviceDaysBetween } from '../engine/service-hours.ts'
import type { StoreReader } from '../stores/store.ts'
import { type Bookable, findBookable } from './bookable.ts'
import type { ServiceContext } from './context.ts'
import { daysAgain } from './days-again.ts'
import { hoursSubject } from './hours.ts'
import { permitSafetyOf } from './permit-safety.ts'
import { settleOffice } from './waiting.ts'

export const listAvailability = async (
  context: ServiceContext,
  request: Request<'listAvailability'>,
): Promise<Outcome<Response<'listAvailability'>>> => {
  const { officeId, item, from, to, window, places } = request
  const bookable = findBookable(context, officeId, item)
  if (!bookable.ok) return bookable
  if (!isWindowOf(bookable.value.plan, { itemId: item, windowId: window })) return refuse('window-unknown')
  if (countDates(from, to) > mostDays)
    return refuse('request-invalid', { fields: [{ path: 'to', fault: 'too-many-days' }] })
  const days = await availabilityBetween(context, bookable.value, { from, to, windowId: window ?? null })
  const safety = permitSafetyOf(context, bookable.value, request)
  return accept({ days, firstFree: firstFree(days, places ?? 1), safety })
}

interface ChosenWindow {
  readonly itemId: ServiceItemId
  readonly windowId?: string | undefined
}

/** Whether a window, where one was chosen, takes the item. */
export const isWindowOf = (plan: BookingPlan, { itemId, windowId }: ChosenWindow): boolean =>
  windowId === undefined || plan.windows.some(({ id, itemIds }) => id === windowId && itemIds.includes(itemId))

interface Asked {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly windowId: string | null
}

/** The days of an office, after what has come free there was passed on. Not to be asked for inside a transaction. */
export const availabilityBetween = async (
  context: ServiceContext,
  bookable: Bookable,
  asked: Asked,
): Promise<AvailabilityDay[]> => {
  const { catalogue, store, clock } = context
  const { from, to, windowId } = asked
  await settleOffice(context, { officeId: bookable.office.id, now: clock.now() })
  const facts = await factsIn(context, store.read, { ...asked, bookable })
  const question = JSON.stringify([bookable.office.id, bookable.itemId, from, to, windowId])
  const { announced = [] } = facts.subject
  return daysAgain(catalogue, { question, announced, ...facts }, () => daysWith(context, bookable, facts))
}

/** A day's places, worked out when they are first asked for: whoever is refused needs a few days of many. */
export type LazyDay = () => AvailabilityDay

/** The same as a store or a transaction has it. */
export const daysIn = async (
  context: ServiceContext,
  read: Pick<StoreReader, 'closures' | 'placements'>,
  asked: Asked & { readonly bookable: Bookable },
): Promise<readonly LazyDay[]> => lazyDays(context, asked.bookable, await factsIn(context, read, asked))

const factsIn = async (
  { clock }: ServiceContext,
  read: Pick<StoreReader, 'closures' | 'placements'>,
  { bookable: { office, itemId }, from, to, windowId }: Asked & { readonly bookable: Bookable },
): Promise<DayFacts> => {
  const [subject, placements] = await Promise.all([
    hoursSubject(read, office, itemId),
    read.placements(office.id, from, to),
  ])
  const now = clock.now()
  return { subject, taken: countTaken(placements, now), from, to, windowId, now, starts: null }
}

interface DayFacts extends Asked {
  readonly subject: HoursSubject
  readonly taken: Taken
  readonly now: Instant
  readonly starts: Starts | null
}

/** The same arithmetic for showing places and for giving them out. */
export const daysWith = (context: ServiceContext, bookable: Bookable, facts: DayFacts): AvailabilityDay[] =>
  lazyDays(context, bookable, facts).map((day) => day())

const lazyDays = (
  { catalogue }: ServiceContext,
  { plan, itemId }: Bookable,
  { subject, from, to, ...facts }: DayFacts,
): readonly LazyDay[] => {
  const exceptions = exceptionsOf(subject)
  return serviceDaysBetween(subject, { from, to }, catalogue.calendar).map((day) => {
    let known: AvailabilityDay | null = null
    return () => (known ??= availabilityOf(day, { plan, itemId, exceptions, ...facts }))
  })
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
