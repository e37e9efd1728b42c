import type { Offer } from '#types/appointment.ts'
import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { addMinutes, dateOfInstant } from '../engine/instants.ts'
import { isTaken, type Placement, placeKey } from '../engine/placement.ts'
import { restMinutes } from '../engine/policy.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { policyAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { secretId } from './secrets.ts'

/** Takes the place of an appointment. */
export const placeAppointment = (tx: StoreTransaction, { code, officeId, place }: AppointmentRecord): Promise<void> =>
  tx.putPlacement({ id: code, kind: 'appointment', officeId, place, until: null })

export const unplaceAppointment = (tx: StoreTransaction, { code, officeId, place }: AppointmentRecord): Promise<void> =>
  tx.removePlacements(officeId, dateOfInstant(place.start), code)

/** Gives the place of an appointment back after a random while, so that it cannot be handed to a buyer. */
export const restPlace = async (
  context: ServiceContext,
  tx: StoreTransaction,
  record: AppointmentRecord,
): Promise<void> => {
  const { officeId, place } = record
  const [byte = 0] = context.randomBytes(1)
  await unplaceAppointment(tx, record)
  await tx.putPlacement({
    id: secretId(context.randomBytes),
    kind: 'resting',
    officeId,
    place,
    until: addMinutes(context.clock.now(), restMinutes(byte / 256, policyAt(context.catalogue, officeId))),
  })
}

interface Offering {
  readonly record: AppointmentRecord
  readonly offer: Offer
}

/** An offered place is taken while the offer lives. Its id names the appointment, to be found from the place. */
export const placeOffer = (tx: StoreTransaction, { record: { officeId, code }, offer }: Offering): Promise<void> =>
  tx.putPlacement({ id: offeredId(code, offer), kind: 'offered', officeId, place: offer.place, until: offer.until })

export const unplaceOffer = (tx: StoreTransaction, { record: { officeId, code }, offer }: Offering): Promise<void> =>
  tx.removePlacements(officeId, dateOfInstant(offer.place.start), offeredId(code, offer))

/** The place of an offer comes free now, and goes to whoever waits next. */
export const freeOffer = async (tx: StoreTransaction, offering: Offering, now: Instant): Promise<void> => {
  await unplaceOffer(tx, offering)
  await placeOffer(tx, { ...offering, offer: { ...offering.offer, until: now } })
}

const offeredId = (code: string, { offerId }: Offer): string => `${code} ${offerId}`

/** The appointment that a place is offered to. */
export const codeOfOffered = ({ id }: Placement): string => id.split(' ')[0] ?? ''

/** What no longer takes a place goes from it, so that a store that counts places counts what is there. */
export const clearPlace = async (
  tx: StoreTransaction,
  place: Place,
  { placements, now }: { readonly placements: readonly Placement[]; readonly now: Instant },
): Promise<void> => {
  const key = placeKey(place.start, place.windowId)
  for (const placement of placements) {
    const { start, windowId } = placement.place
    if (placeKey(start, windowId) !== key || isTaken(placement, now)) continue
    await tx.removePlacements(placement.officeId, dateOfInstant(start), placement.id)
  }
}
