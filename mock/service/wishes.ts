import type { Offer } from '#types/appointment.ts'
import type { Instant } from '#types/time.ts'
import { dateOfInstant } from '../engine/instants.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { liveOffers } from './appointment-view.ts'
import { freeOffer } from './placing.ts'

/** What follows leaves the record to be put, with whatever else of it changes. */

/** Frees the places of the offers that still live: of all, or of one kind. They go to whoever waits next. */
export const endOffers = async (
  tx: StoreTransaction,
  record: AppointmentRecord,
  { now, kind }: { readonly now: Instant; readonly kind?: Offer['kind'] },
): Promise<AppointmentRecord> => {
  const ended = liveOffers(record, now).filter((offer) => kind === undefined || offer.kind === kind)
  for (const offer of ended) await freeOffer(tx, { record, offer }, now)
  return { ...record, offers: record.offers.filter((offer) => !ended.includes(offer)) }
}

/** Stops waiting for an earlier place. */
export const endWish = async (tx: StoreTransaction, record: AppointmentRecord): Promise<AppointmentRecord> => {
  if (record.earlier === null) return record
  const waiting = await tx.waiting(record.officeId)
  await tx.putWaiting(
    record.officeId,
    waiting.filter((code) => code !== record.code),
  )
  return { ...record, earlier: null }
}

/** After a move: the wish goes on only while the new place is not on an earlier date as was wished. */
export const keepWish = (tx: StoreTransaction, record: AppointmentRecord): Promise<AppointmentRecord> =>
  record.earlier !== null && dateOfInstant(record.place.start) < record.earlier.before
    ? endWish(tx, record)
    : Promise.resolve(record)
