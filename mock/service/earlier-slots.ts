import type { Appointment } from '#types/appointment.ts'
import type { CallOptions, Request } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { LocalDate } from '#types/time.ts'
import { addDays } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import { viewOf } from './appointment-view.ts'
import type { ServiceContext } from './context.ts'
import { openAppointment } from './look-up.ts'
import { once } from './once.ts'
import { openToChange } from './open-to-change.ts'
import { settle, startWaiting } from './waiting.ts'
import { endOffers, endWish } from './wishes.ts'

/**
 * Asks, once, to be offered a place on an earlier date when it comes free. `before` is after today, and at most the day
 * after the appointment's own: then an earlier time of the same day will do too.
 */
export const requestEarlierSlot = (
  context: ServiceContext,
  request: Request<'requestEarlierSlot'>,
  options: CallOptions,
): Promise<Outcome<Appointment>> =>
  once(context, { name: 'requestEarlierSlot', request, options }, async (tx) => {
    const opened = await openToChange(context, tx, request)
    if (!opened.ok) return opened
    const { record, view } = opened.value
    // Whose own day is closed has replacements to choose from.
    if (view.closedDay !== null) return refuse('slot-closed')
    if (record.earlier !== null) return refuse('earlier-already-requested')
    const now = context.clock.now()
    if (!isEarlierDate(request.before, record, dateOfInstant(now))) return refuse('earlier-date-invalid')
    const asked = { ...record, earlier: { before: request.before, askedAt: now, passed: [] } }
    await tx.putAppointment(asked)
    await startWaiting(context, tx, asked)
    return accept(await viewOf(context, tx, asked))
  })

const isEarlierDate = (before: LocalDate, { place }: AppointmentRecord, today: LocalDate): boolean =>
  before > today && before <= addDays(dateOfInstant(place.start), 1)

/** Takes the wish back; what is being offered for it goes to the next. Without a wish there is nothing to do. */
export const withdrawEarlierSlot = (
  context: ServiceContext,
  request: Request<'withdrawEarlierSlot'>,
  options: CallOptions,
): Promise<Outcome<Appointment>> =>
  once(context, { name: 'withdrawEarlierSlot', request, options }, async (tx) => {
    const opened = await openAppointment(context, tx, request)
    if (!opened.ok) return opened
    const now = context.clock.now()
    const withdrawn = await endWish(tx, await endOffers(tx, opened.value, { now, kind: 'earlier' }))
    await tx.putAppointment(withdrawn)
    await settle(context, tx, { officeId: withdrawn.officeId, now })
    return accept(await viewOf(context, tx, withdrawn))
  })
