import type { Appointment, Offer } from '#types/appointment.ts'
import type { CallOptions, Request } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import { placeKey } from '../engine/placement.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { viewOf } from './appointment-view.ts'
import { closedDayOf } from './closed-day.ts'
import type { ServiceContext } from './context.ts'
import { openAppointment } from './look-up.ts'
import { once } from './once.ts'
import { placeAppointment, restPlace, unplaceAppointment, unplaceOffer } from './placing.ts'
import { settle } from './waiting.ts'
import { endOffers, keepWish } from './wishes.ts'

/**
 * Takes or declines an offered place. Taking it moves the appointment in one step, and is no reschedule; the place it
 * had goes back. One replacement taken or declined frees the others.
 */
export const answerOffer = (
  context: ServiceContext,
  request: Request<'answerOffer'>,
  options: CallOptions,
): Promise<Outcome<Appointment>> =>
  once(context, { name: 'answerOffer', request, options }, async (tx) => {
    const opened = await openAppointment(context, tx, request)
    if (!opened.ok) return opened
    const record = opened.value
    const now = context.clock.now()
    if ((await viewOf(context, tx, record)).state !== 'booked') return refuse('appointment-not-active')
    const offer = record.offers.find(({ offerId }) => offerId === request.offerId)
    if (offer === undefined) return refuse('not-offered')
    if (offer.until <= now) return refuse('offer-expired', { at: offer.until })
    const isClosed = (await closedDayOf(context, tx, { ...record, place: offer.place })) !== null
    if (request.accept && isClosed) return refuse('slot-closed')
    const answered = request.accept
      ? await takeOffer(context, tx, { record, offer })
      : await declineOffer(context, tx, { record, offer })
    await tx.putAppointment(answered)
    await settle(context, tx, { officeId: record.officeId, now })
    return accept(await viewOf(context, tx, answered))
  })

interface Answered {
  readonly record: AppointmentRecord
  readonly offer: Offer
}

const takeOffer = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { record, offer }: Answered,
): Promise<AppointmentRecord> => {
  const now = context.clock.now()
  await unplaceOffer(tx, { record, offer })
  const others = { ...record, offers: record.offers.filter((one) => one !== offer) }
  const freed = await endOffers(tx, others, { now })
  // Nobody can be given a place on a day that is closed.
  if (record.closedSince === null) await restPlace(context, tx, record)
  else await unplaceAppointment(tx, record)
  const moved = { ...freed, place: offer.place, changedAt: now, closedSince: null }
  await placeAppointment(tx, moved)
  return keepWish(tx, moved)
}

const declineOffer = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { record, offer: { kind, place } }: Answered,
): Promise<AppointmentRecord> => {
  const declined = await endOffers(tx, record, { now: context.clock.now(), kind })
  if (declined.earlier === null) return declined
  // It is passed on, not offered again: an earlier place that was declined is marked as one that lapsed.
  const key = placeKey(place.start, place.windowId)
  const passed = [...new Set([...declined.earlier.passed, key])]
  return { ...declined, earlier: { ...declined.earlier, passed } }
}
