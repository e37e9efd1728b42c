import type { CallOptions, Request, Response } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import { isTaken, type Placement, placeKey } from '../engine/placement.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { liveOffers, stateOf } from './appointment-view.ts'
import type { ServiceContext } from './context.ts'
import { once } from './once.ts'
import { codeOfOffered, unplaceOffer } from './placing.ts'
import { markClosed, offerReplacements } from './replacements.ts'
import { settle } from './waiting.ts'

/**
 * 暂停服务: closes an office on a date from now on. Its appointments of that date are marked, and the nearest places are
 * kept for each, for who booked first before the others; places of the date that were offered to anyone are not any
 * more. Says how many appointments are affected.
 */
export const closeDay = (
  context: ServiceContext,
  request: Request<'closeDay'>,
  options: CallOptions,
): Promise<Outcome<Response<'closeDay'>>> =>
  once(context, { name: 'closeDay', request, options }, async (tx) => {
    const { officeId, date, reason } = request
    const { catalogue, clock } = context
    if (catalogue.office(officeId) === null) return refuse('office-unknown')
    const now = clock.now()
    if (catalogue.plan(officeId) !== null) await settle(context, tx, { officeId, now })
    await tx.addClosure(officeId, { from: date, to: date, intervals: [], reason, windowId: null, citation: null })

    const placements = await tx.placements(officeId, date, date)
    const affected = await bookedOn(context, tx, placements)
    await takeBackOffers(context, tx, placements)
    for (const record of affected) await markClosed(context, tx, (await tx.appointment(record.code)) ?? record)
    return accept({ affected: affected.length })
  })

/** The appointments that stand there, in the order in which they were made. */
const bookedOn = async (
  context: ServiceContext,
  tx: StoreTransaction,
  placements: readonly Placement[],
): Promise<readonly AppointmentRecord[]> => {
  const booked: AppointmentRecord[] = []
  for (const { kind, id } of placements) {
    const record = kind === 'appointment' ? await tx.appointment(id) : null
    // The closure stands already: of a day that is over nobody is told.
    if (record !== null && (await stateOf(context, tx, record)) === 'booked') booked.push(record)
  }
  return booked.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}

const orderOf = ({ bookedAt, code }: AppointmentRecord): string => `${bookedAt} ${code}`

/** Whoever was offered a place there loses the offer; who had nothing else left after a closure gets others. */
const takeBackOffers = async (
  context: ServiceContext,
  tx: StoreTransaction,
  placements: readonly Placement[],
): Promise<void> => {
  const now = context.clock.now()
  for (const placement of placements) {
    if (placement.kind !== 'offered' || !isTaken(placement, now)) continue
    const record = await tx.appointment(codeOfOffered(placement))
    const { start, windowId } = placement.place
    const offer = record?.offers.find(
      ({ place, until }) => until > now && placeKey(place.start, place.windowId) === placeKey(start, windowId),
    )
    if (record === null || offer === undefined) continue
    await unplaceOffer(tx, { record, offer })
    const left = { ...record, offers: record.offers.filter((one) => one !== offer) }
    await tx.putAppointment(left)
    if (left.closedSince !== null && liveOffers(left, now).length === 0) await offerReplacements(context, tx, left)
  }
}
