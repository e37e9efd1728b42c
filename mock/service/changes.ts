import type { Appointment } from '#types/appointment.ts'
import type { CallOptions, Request } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { Place } from '#types/slot.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { viewOf } from './appointment-view.ts'
import type { ServiceContext } from './context.ts'
import { openHold, refuseClosed } from './holds.ts'
import { once } from './once.ts'
import { openToChange } from './open-to-change.ts'
import { placeAppointment, restPlace, unplaceAppointment } from './placing.ts'
import { settle } from './waiting.ts'
import { endOffers, endWish, keepWish } from './wishes.ts'

/** Cancels before the deadline. The place rests for a random while, so that it cannot be handed to a buyer. */
export const cancelAppointment = (
  context: ServiceContext,
  request: Request<'cancelAppointment'>,
  options: CallOptions,
): Promise<Outcome<Appointment>> =>
  once(context, { name: 'cancelAppointment', request, options }, async (tx) => {
    const opened = await openToChange(context, tx, request)
    if (!opened.ok) return opened
    const { record, view } = opened.value
    const freed = await leavePlace(context, tx, { record, isClosed: view.closedDay !== null })
    const cancelled = { ...(await endWish(tx, freed)), state: 'cancelled' as const, changedAt: context.clock.now() }
    await tx.putAppointment(cancelled)
    await settle(context, tx, { officeId: record.officeId, now: context.clock.now() })
    return accept(await viewOf(context, tx, cancelled))
  })

/**
 * Moves an appointment to a held place in one step: the old place goes only when the new one is taken. Moving away from
 * a day that was closed is not counted.
 */
export const rescheduleAppointment = (
  context: ServiceContext,
  request: Request<'rescheduleAppointment'>,
  options: CallOptions,
): Promise<Outcome<Appointment>> =>
  once(context, { name: 'rescheduleAppointment', request, options }, async (tx) => {
    const opened = await openToChange(context, tx, request)
    if (!opened.ok) return opened
    const { record, view } = opened.value
    const live = await openHold(context, tx, request)
    if (!live.ok) return live
    const place = placeFor(record, live.value)
    if (place === null) return refuse('slot-unknown')
    const closed = await refuseClosed(context, tx, live.value)
    if (closed !== null) return closed
    const isClosed = view.closedDay !== null
    if (!isClosed && view.reschedulesLeft === 0) return refuse('reschedule-limit')

    const now = context.clock.now()
    await tx.removeHold(live.value)
    const freed = await leavePlace(context, tx, { record, isClosed })
    const reschedules = record.reschedules + (isClosed ? 0 : 1)
    const moved = await keepWish(tx, { ...freed, place, changedAt: now, reschedules, closedSince: null })
    await tx.putAppointment(moved)
    await placeAppointment(tx, moved)
    await settle(context, tx, { officeId: record.officeId, now })
    return accept(await viewOf(context, tx, moved))
  })

interface Held {
  readonly officeId: string
  readonly itemId: string
  readonly places: readonly Place[]
}

/** One place at the same office for the same item: an appointment keeps its code, which names the office. */
const placeFor = (record: AppointmentRecord, held: Held): Place | null =>
  held.officeId === record.officeId && held.itemId === record.itemId && held.places.length === 1
    ? (held.places[0] ?? null)
    : null

/** Gives back the place and all that was kept for the appointment; on a closed day there is no place to give back. */
const leavePlace = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { record, isClosed }: { readonly record: AppointmentRecord; readonly isClosed: boolean },
): Promise<AppointmentRecord> => {
  if (isClosed) await unplaceAppointment(tx, record)
  else await restPlace(context, tx, record)
  return endOffers(tx, record, { now: context.clock.now() })
}
