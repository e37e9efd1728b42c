import type { Offer } from '#types/appointment.ts'
import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { addDays } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { type Freed, type Offered, passOn, type Waiting } from '../engine/offers.ts'
import { countTaken, isFreed, type Placement, placeKey } from '../engine/placement.ts'
import { cancelDeadline } from '../engine/policy.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreReader, StoreTransaction } from '../stores/store.ts'
import { stateOf } from './appointment-view.ts'
import { policyAt } from './catalogue.ts'
import { closedAt, closedDayOf } from './closed-day.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'
import { placeOffer } from './placing.ts'
import { secretId } from './secrets.ts'

interface Moment {
  readonly officeId: string
  readonly now: Instant
}

/**
 * Passes on what has come free at an office since somebody last looked, before anybody looks again. There is no worker:
 * whoever asks for the office's places finds them as if there had been one all the time.
 */
export const settleOffice = async (context: ServiceContext, moment: Moment): Promise<void> => {
  const { read, transaction } = context.store
  if ((await read.waiting(moment.officeId)).length === 0) return
  const placements = await placementsAhead(context, read, moment)
  if (!placements.some((placement) => isFreed(placement, moment.now))) return
  await transaction((tx) => settle(context, tx, moment))
}

/** The same inside a transaction. */
export const settle = async (context: ServiceContext, tx: StoreTransaction, moment: Moment): Promise<void> => {
  const codes = await tx.waiting(moment.officeId)
  if (codes.length === 0) return
  const placements = await placementsAhead(context, tx, moment)
  const freed = placements.filter((placement) => isFreed(placement, moment.now))
  if (freed.length === 0) return

  for (const { officeId, place, id } of freed) await tx.removePlacements(officeId, dateOfInstant(place.start), id)
  const records = await waitingRecords(context, tx, codes)
  await tx.putWaiting(
    moment.officeId,
    records.map(({ code }) => code),
  )
  const waiting = await Promise.all(records.map((record) => waitingOf(context, tx, record)))
  const policy = policyAt(context.catalogue, moment.officeId)
  const offered = passOn(withRoom(context, placements, moment), waiting, { policy, now: moment.now })
  for (const record of records) {
    const own = offered.filter(({ code }) => code === record.code)
    if (own.length > 0) await giveOffers(context, tx, { record, own, now: moment.now })
  }
}

/** Puts an appointment at the end of the queue. What came free while nobody waited is free for all, and stays so. */
export const startWaiting = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { officeId, code }: AppointmentRecord,
) => {
  const codes = await tx.waiting(officeId)
  const now = context.clock.now()
  for (const placement of await placementsAhead(context, tx, { officeId, now })) {
    if (isFreed(placement, now)) await tx.removePlacements(officeId, dateOfInstant(placement.place.start), placement.id)
  }
  await tx.putWaiting(officeId, [...codes, code])
}

/** Offers are of dates that can be booked, and nobody looks further ahead. */
const placementsAhead = (
  { catalogue }: ServiceContext,
  read: StoreReader,
  { officeId, now }: Moment,
): Promise<readonly Placement[]> => {
  const today = dateOfInstant(now)
  return read.placements(officeId, today, addDays(today, policyAt(catalogue, officeId).horizonDays))
}

/** Those who wait and still have an appointment to exchange, in the order in which they asked. */
const waitingRecords = async (
  context: ServiceContext,
  tx: StoreTransaction,
  codes: readonly string[],
): Promise<readonly AppointmentRecord[]> => {
  const waiting: AppointmentRecord[] = []
  for (const code of codes) {
    const record = await tx.appointment(code)
    if (record === null || record.earlier === null) continue
    if ((await stateOf(context, tx, record)) === 'booked') waiting.push(record)
  }
  return waiting
}

const waitingOf = async (
  context: ServiceContext,
  tx: StoreTransaction,
  record: AppointmentRecord,
): Promise<Waiting> => {
  const { catalogue } = context
  const { code, officeId, itemId, place, earlier, offers } = record
  if (earlier === null) throw new Error('Who waits has asked')
  const plan = catalogue.plan(officeId)
  const office = catalogue.office(officeId)
  if (plan === null || office === null) throw new Error(`No plan for the office of an appointment: ${officeId}`)
  const subject = await hoursSubject(tx, office, itemId)
  const serves = (windowId: string): boolean =>
    plan.windows.some((window) => window.id === windowId && window.itemIds.includes(itemId))
  // Whose own day is closed has replacements to choose from.
  const isClosed = (await closedDayOf(context, tx, record)) !== null
  return {
    code,
    askedAt: earlier.askedAt,
    before: earlier.before,
    start: place.start,
    changeUntil: cancelDeadline(place.start, plan.policy, catalogue.calendar),
    passed: earlier.passed,
    offeredUntil: offers.reduce<Instant | null>(
      (last, { until }) => (last === null || until > last ? until : last),
      null,
    ),
    takes: (wanted: Place) => !isClosed && serves(wanted.windowId) && closedAt(context, subject, wanted) === null,
  }
}

/** The freed places for which there is room: never more than the window has, whatever was taken meanwhile. */
const withRoom = (
  { catalogue }: ServiceContext,
  placements: readonly Placement[],
  { officeId, now }: Moment,
): readonly Freed[] => {
  const taken = new Map(countTaken(placements, now))
  const windows = catalogue.plan(officeId)?.windows ?? []
  return placements.flatMap((placement): readonly Freed[] => {
    const { place, until } = placement
    if (until === null || !isFreed(placement, now)) return []
    const key = placeKey(place.start, place.windowId)
    const before = taken.get(key) ?? 0
    if (before >= (windows.find(({ id }) => id === place.windowId)?.capacity ?? 0)) return []
    taken.set(key, before + 1)
    return [{ place, at: until }]
  })
}

interface Given {
  readonly record: AppointmentRecord
  readonly own: readonly Offered[]
  readonly now: Instant
}

/** Keeps what was offered: the live one with its place, the lapsed ones as passed. */
const giveOffers = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { record, own, now }: Given,
): Promise<void> => {
  const offers = own.map(({ place, offeredAt, until }): Offer => {
    const offerId = secretId(context.randomBytes)
    return { offerId, kind: 'earlier', place, offeredAt, until }
  })
  for (const offer of offers) if (offer.until > now) await placeOffer(tx, { record, offer })
  const passed = own.map(({ place }) => placeKey(place.start, place.windowId))
  await tx.putAppointment({
    ...record,
    earlier: record.earlier === null ? null : { ...record.earlier, passed: [...record.earlier.passed, ...passed] },
    offers: [...record.offers, ...offers],
  })
}
