import type { CallOptions, Request, Response } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { CaseEvent } from '#types/progress.ts'
import { faultsOf, fitsVisit } from '../engine/case-event.ts'
import { mayFollow } from '../engine/case-stages.ts'
import { eventOf } from '../engine/clerk.ts'
import { readCode } from '../engine/code.ts'
import { erasableFrom } from '../engine/erasure.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { stateOf, viewOf } from './appointment-view.ts'
import { caseEventsOf } from './case-file.ts'
import { policyAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { once } from './once.ts'
import { restPlace } from './placing.ts'
import { settle } from './waiting.ts'
import { endOffers, endWish } from './wishes.ts'

/** 取号: on the day of the appointment the pass becomes a queue number of its window. */
export const checkIn = (
  context: ServiceContext,
  request: Request<'checkIn'>,
  options: CallOptions,
): Promise<Outcome<Response<'checkIn'>>> =>
  once(context, { name: 'checkIn', request, options }, async (tx) => {
    const record = await recordOf(tx, request.code)
    if (record === null) return refuse('no-match')
    const added = await addEvent(context, tx, { record, event: eventOf('checked-in', context.clock.now()) })
    if (!added.ok) return added
    const queueNumber = `${record.place.windowId}-${record.place.start.slice(11, 16).replace(':', '')}`
    return accept({ appointment: await viewOf(context, tx, record), queueNumber })
  })

/** Adds an event to a case, if it is whole and the table of transitions allows it after what has happened. */
export const recordCaseEvent = (
  context: ServiceContext,
  request: Request<'recordCaseEvent'>,
  options: CallOptions,
): Promise<Outcome<Response<'recordCaseEvent'>>> =>
  once(context, { name: 'recordCaseEvent', request, options }, async (tx) => {
    const fields = faultsOf(request.event)
    if (fields.length > 0) return refuse('request-invalid', { fields })
    const record = await recordOf(tx, request.code)
    return record === null ? refuse('no-match') : addEvent(context, tx, { record, event: request.event })
  })

const recordOf = (tx: StoreTransaction, typed: string): Promise<AppointmentRecord | null> => {
  const reading = readCode(typed)
  return reading.state === 'valid' ? tx.appointment(reading.code) : Promise.resolve(null)
}

const addEvent = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { record, event }: { readonly record: AppointmentRecord; readonly event: CaseEvent },
): Promise<Outcome<{ done: true }>> => {
  const now = context.clock.now()
  const recorded = await tx.caseEvents(record.code)
  const history =
    recorded.length > 0
      ? [eventOf('appointment', record.bookedAt), ...recorded]
      : await caseEventsOf({ ...context, cases: 'staff' }, tx, { record, now: record.bookedAt })
  const mayBe = event.at <= now && record.state === 'booked' && fitsVisit(event, record.place)
  if (!mayBe || !mayFollow(history, event)) return refuse('transition-not-allowed')
  await tx.addCaseEvent(record.code, event)
  const eraseDueAt = erasableFrom([...history, event], now, policyAt(context.catalogue, record.officeId))
  await giveBack(context, tx, { ...record, eraseDueAt })
  return accept({ done: true })
}

/** A case that is over, or at the window, waits for no place; one that ended before its time does not keep the place. */
const giveBack = async (context: ServiceContext, tx: StoreTransaction, record: AppointmentRecord): Promise<void> => {
  const state = await stateOf(context, tx, record)
  if (state === 'booked') return
  const now = context.clock.now()
  const freed = await endWish(tx, await endOffers(tx, record, { now }))
  await tx.putAppointment(freed)
  if (state !== 'checked-in' && record.place.start > now) await restPlace(context, tx, record)
  await settle(context, tx, { officeId: record.officeId, now })
}
