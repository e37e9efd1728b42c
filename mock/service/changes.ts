import type { Appointment } from '#types/appointment.ts'
import type { CallOptions, Request } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { Place } from '#types/slot.ts'
import { addMinutes, dateOfInstant } from '../engine/instants.ts'
import { restMinutes } from '../engine/policy.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { placeAppointment, viewOf } from './appointments.ts'
import type { ServiceContext } from './context.ts'
import { liveHold } from './holds.ts'
import { openAppointment } from './look-up.ts'
import { once } from './once.ts'
import { secretId } from './secrets.ts'

/** Cancels before the deadline. The place rests for a random while, so that it cannot be handed to a buyer. */
export const cancelAppointment = (
  context: ServiceContext,
  request: Request<'cancelAppointment'>,
  options: CallOptions,
): Promise<Outcome<Appointment>> =>
  once(context, { name: 'cancelAppointment', request, options }, async (tx) => {
    const changeable = await openToChange(context, tx, request)
    if (!changeable.ok) return changeable
    const record = { ...changeable.value, state: 'cancelled' as const, changedAt: context.clock.now() }
    await restPlace(context, tx, changeable.value)
    await tx.putAppointment(record)
    return accept(await viewOf(context, tx, record))
  })

/** Moves an appointment to a held place in one step: the old place goes only when the new one is taken. */
export const rescheduleAppointment = (
  context: ServiceContext,
  request: Request<'rescheduleAppointment'>,
  options: CallOptions,
): Promise<Outcome<Appointment>> =>
  once(context, { name: 'rescheduleAppointment', request, options }, async (tx) => {
    const changeable = await openToChange(context, tx, request)
    if (!changeable.ok) return changeable
    const live = liveHold(await tx.hold(request.holdId), context.clock.now())
    if (!live.ok) return live
    const place = placeFor(changeable.value, live.value)
    if (place === null) return refuse('slot-unknown')

    const view = await viewOf(context, tx, changeable.value)
    if (view.reschedulesLeft === 0) return refuse('reschedule-limit')
    const record: AppointmentRecord = {
      ...changeable.value,
      place,
      changedAt: context.clock.now(),
      reschedules: changeable.value.reschedules + 1,
    }
    await tx.removeHold(live.value)
    await restPlace(context, tx, changeable.value)
    await tx.putAppointment(record)
    await placeAppointment(tx, record)
    return accept(await viewOf(context, tx, record))
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

const openToChange = async (
  context: ServiceContext,
  tx: StoreTransaction,
  request: Request<'cancelAppointment'>,
): Promise<Outcome<AppointmentRecord>> => {
  const opened = await openAppointment(context, tx, request)
  if (!opened.ok) return opened
  const view = await viewOf(context, tx, opened.value)
  if (view.state !== 'booked') return refuse('appointment-not-active')
  return view.cancelUntil > context.clock.now() ? opened : refuse('cancel-too-late', { at: view.cancelUntil })
}

const restPlace = async (context: ServiceContext, tx: StoreTransaction, record: AppointmentRecord): Promise<void> => {
  const { code, officeId, place } = record
  const [byte = 0] = context.randomBytes(1)
  await tx.removePlacements(officeId, dateOfInstant(place.start), code)
  await tx.putPlacement({
    id: secretId(context.randomBytes),
    kind: 'resting',
    officeId,
    place,
    until: addMinutes(context.clock.now(), restMinutes(byte / 256)),
  })
}
