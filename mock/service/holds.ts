import type { CallOptions, Request, Response } from '#types/backend.ts'
import { accept, type Outcome, refuse, type RefusalCode, type Refused } from '#types/outcome.ts'
import type { AvailabilityDay, Hold, Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { addMinutes, dateOfInstant } from '../engine/instants.ts'
import { findPlaces, type PlacesWanted } from '../engine/placing.ts'
import type { HoldRecord } from '../stores/records.ts'
import type { Admission, StoreTransaction } from '../stores/store.ts'
import { refusePlaces } from './alternatives.ts'
import { daysWith, isWindowOf } from './availability.ts'
import { type Bookable, findBookable } from './bookable.ts'
import { policyAt } from './catalogue.ts'
import { closedDayOf } from './closed-day.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'
import { type Call, fingerprintOf, once } from './once.ts'
import { secretId } from './secrets.ts'
import { settleOffice } from './waiting.ts'

/** Holds one or more places for ten minutes, all or nothing; a client's earlier hold is freed by it. */
export const holdSlot = async (
  context: ServiceContext,
  request: Request<'holdSlot'>,
  options: CallOptions,
): Promise<Outcome<Hold>> => {
  const bookable = findBookable(context, request.officeId, request.itemId)
  if (!bookable.ok) return bookable
  const { plan } = bookable.value
  if (!isWindowOf(plan, request)) return refuse('window-unknown')
  if (request.places < 1 || request.places > plan.policy.maxPlaces) return refuse('places-out-of-range')

  const now = context.clock.now()
  await settleOffice(context, { officeId: request.officeId, now })
  const admission = await admissionOf(context, bookable.value, { name: 'holdSlot', request, options, now })
  const [outcome] = await context.store.admit([admission])
  if (outcome === undefined) throw new Error('An admission was not answered')
  if (outcome.ok) return accept(holdView(outcome.value))
  const { code } = outcome.refusal
  const lost = { read: context.store.read, wanted: wantedBy(request), windowId: request.windowId ?? null, code }
  return isAboutPlaces(code) ? refusePlaces(context, bookable.value, lost) : outcome
}

interface HoldCall extends Call<'holdSlot'> {
  readonly request: Request<'holdSlot'>
  readonly now: Instant
}

const admissionOf = async (context: ServiceContext, bookable: Bookable, call: HoldCall): Promise<Admission> => {
  const { request, now } = call
  const key = call.options.idempotencyKey
  const date = dateOfInstant(request.start)
  const subject = await hoursSubject(context.store.read, bookable.office, bookable.itemId)
  const wanted = wantedBy(request)
  const { windows, policy } = bookable.plan
  const later = wanted.arrangement === 'consecutive' ? (wanted.places - 1) * policy.slotMinutes : 0
  const starts = { from: request.start, to: addMinutes(request.start, later) }
  return {
    ...starts,
    now,
    hold: {
      holdId: secretId(context.randomBytes),
      clientId: request.clientId,
      officeId: request.officeId,
      itemId: request.itemId,
      createdAt: now,
      expiresAt: addMinutes(now, policy.holdMinutes),
      extended: false,
    },
    idempotency: key === undefined ? null : { key, fingerprint: fingerprintOf(context, call) },
    capacityOf: ({ windowId }) => windows.find(({ id }) => id === windowId)?.capacity ?? 0,
    choose: (taken): Outcome<readonly Place[]> => {
      const windowId = request.windowId ?? null
      const facts = { subject, taken, from: date, to: date, windowId, now }
      // Nearly everybody gets the slot they ask for: the rest of its day is worked out for those who do not.
      const [slots] = daysWith(context, bookable, { ...facts, starts })
      const found = slots === undefined ? null : findPlaces(slots, wanted)
      if (found !== null) return accept(found)
      const [day] = daysWith(context, bookable, { ...facts, starts: null })
      return refuse(day === undefined ? 'slot-unknown' : whyNot(day, wanted))
    },
  }
}

const wantedBy = ({ start, places, arrangement = 'parallel' }: Request<'holdSlot'>): PlacesWanted => ({
  start,
  places,
  arrangement,
})

const whyNot = (day: AvailabilityDay, { start }: PlacesWanted): RefusalCode => {
  const slot = day.slots.find((one) => one.start === start)
  return slot === undefined ? dayRefusals[day.state] : slotRefusals[slot.state]
}

const dayRefusals: Record<AvailabilityDay['state'], RefusalCode> = {
  free: 'slot-unknown',
  full: 'slot-unknown',
  closed: 'slot-closed',
  holiday: 'slot-closed',
  past: 'slot-past',
  'too-soon': 'slot-too-soon',
  'not-released': 'slot-not-released',
  unpublished: 'office-not-bookable',
}

const slotRefusals: Record<AvailabilityDay['slots'][number]['state'], RefusalCode> = {
  // Free, yet not all the places that were wanted.
  free: 'slot-full',
  full: 'slot-full',
  past: 'slot-past',
  'too-soon': 'slot-too-soon',
}

const isAboutPlaces = (code: RefusalCode): boolean =>
  [...Object.values(dayRefusals), ...Object.values(slotRefusals)].includes(code)

/** Gives more time, once; so much in all as the policy of the office says. */
export const extendHold = (
  context: ServiceContext,
  request: Request<'extendHold'>,
  options: CallOptions,
): Promise<Outcome<Hold>> =>
  once(context, { name: 'extendHold', request, options }, async (tx) => {
    const live = await openHold(context, tx, request)
    if (!live.ok) return live
    const hold = live.value
    if (hold.extended) return refuse('hold-already-extended')
    const { longestHoldMinutes } = policyAt(context.catalogue, hold.officeId)
    const extended = { ...hold, extended: true, expiresAt: addMinutes(hold.createdAt, longestHoldMinutes) }
    await tx.removeHold(hold)
    await tx.putHold(extended)
    for (const place of hold.places) {
      const { holdId: id, officeId, expiresAt: until } = extended
      await tx.putPlacement({ id, kind: 'hold', officeId, place, until })
    }
    return accept(holdView(extended))
  })

/** Gives the places back at once. A hold that is already gone is as good as released. */
export const releaseHold = (
  context: ServiceContext,
  request: Request<'releaseHold'>,
  options: CallOptions,
): Promise<Outcome<Response<'releaseHold'>>> =>
  once(context, { name: 'releaseHold', request, options }, async (tx) => {
    const hold = await tx.hold(request.holdId)
    if (hold !== null && isOwn(hold, request)) await tx.removeHold(hold)
    return accept({ done: true })
  })

/** A hold by its secret id, while it lives. Another client's, and one that never was, are equally unknown. */
export const openHold = async (
  { clock }: ServiceContext,
  tx: StoreTransaction,
  request: Request<'extendHold'>,
): Promise<Outcome<HoldRecord>> => {
  const hold = await tx.hold(request.holdId)
  if (hold === null || !isOwn(hold, request)) return refuse('hold-unknown')
  return hold.expiresAt > clock.now() ? accept(hold) : refuse('hold-expired')
}

const isOwn = (hold: HoldRecord, { clientId }: Request<'extendHold'>): boolean =>
  clientId === undefined || clientId === hold.clientId

/** The day of a hold may be closed while a form is filled in: then it gives no appointment, but the nearest others. */
export const refuseClosed = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { officeId, itemId, places }: HoldRecord,
): Promise<Refused | null> => {
  const closed = await Promise.all(places.map((place) => closedDayOf(context, tx, { officeId, itemId, place })))
  const [first] = places
  if (first === undefined || closed.every((one) => one === null)) return null
  const bookable = findBookable(context, officeId, itemId)
  if (!bookable.ok) return bookable
  const arrangement = places.every(({ start }) => start === first.start) ? 'parallel' : 'consecutive'
  const wanted = { start: first.start, places: places.length, arrangement } as const
  return refusePlaces(context, bookable.value, { read: tx, wanted, windowId: null, code: 'slot-closed' })
}

const holdView = ({ clientId: _, ...hold }: HoldRecord): Hold => hold
