import type { Offer } from '#types/appointment.ts'
import type { Instant } from '#types/time.ts'
import { addDays } from '../engine/days.ts'
import { addMinutes, dateOfInstant } from '../engine/instants.ts'
import { countTaken } from '../engine/placement.ts'
import { nearestFree } from '../engine/placing.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { stateOf } from './appointment-view.ts'
import { daysWith } from './availability.ts'
import { findBookable } from './bookable.ts'
import { closedDayOf } from './closed-day.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'
import { clearPlace, placeOffer } from './placing.ts'
import { secretId } from './secrets.ts'

/**
 * An appointment whose day is closed, whoever closed it, is marked when that is first seen, and the nearest places that
 * can still be had are kept for it. Gives the appointment as it is then.
 */
export const markClosed = async (
  context: ServiceContext,
  tx: StoreTransaction,
  record: AppointmentRecord,
): Promise<AppointmentRecord> => {
  if (record.closedSince !== null || (await closedDayOf(context, tx, record)) === null) return record
  if ((await stateOf(context, tx, record)) !== 'booked') return record
  return offerReplacements(context, tx, record)
}

/** Keeps the nearest free places for the appointment, as many and as long as the policy says, from now on. */
export const offerReplacements = async (
  context: ServiceContext,
  tx: StoreTransaction,
  record: AppointmentRecord,
): Promise<AppointmentRecord> => {
  const now = context.clock.now()
  const bookable = findBookable(context, record.officeId, record.itemId)
  const offers = bookable.ok ? await nearestOffers(context, tx, { record, now }) : []
  for (const offer of offers) await placeOffer(tx, { record, offer })
  const marked = { ...record, closedSince: now, offers: [...record.offers, ...offers] }
  await tx.putAppointment(marked)
  return marked
}

const nearestOffers = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { record, now }: { readonly record: AppointmentRecord; readonly now: Instant },
): Promise<readonly Offer[]> => {
  const bookable = findBookable(context, record.officeId, record.itemId)
  if (!bookable.ok) return []
  const { office, itemId, plan } = bookable.value
  const { replacementPlaces, replacementMinutes, leadMinutes, horizonDays } = plan.policy
  const from = dateOfInstant(now)
  const to = addDays(from, horizonDays)
  const subject = await hoursSubject(tx, office, itemId)
  const placements = await tx.placements(office.id, from, to)
  const taken = countTaken(placements, now)
  const days = daysWith(context, bookable.value, { subject, taken, from, to, windowId: null, now, starts: null })
  const wanted = { start: record.place.start, places: 1, arrangement: 'parallel' } as const
  // A place so near that it could be kept for nobody is of no use.
  const near = nearestFree(days, wanted, replacementPlaces + 1).filter(
    ({ start }) => addMinutes(start, -leadMinutes) > now,
  )
  const offers = near.slice(0, replacementPlaces).map((place): Offer => {
    const lead = addMinutes(place.start, -leadMinutes)
    const promised = addMinutes(now, replacementMinutes)
    const until = lead < promised ? lead : promised
    return { offerId: secretId(context.randomBytes), kind: 'replacement', place, offeredAt: now, until }
  })
  for (const { place } of offers) await clearPlace(tx, place, { placements, now })
  return offers
}
