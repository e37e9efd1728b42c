import type { CallOptions, Request, Response } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { CaseEvent } from '#types/progress.ts'
import { mayFollow } from '../engine/case-stages.ts'
import { eventOf } from '../engine/clerk.ts'
import { readCode } from '../engine/code.ts'
import { dateOfInstant } from '../engine/instants.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { viewOf } from './appointments.ts'
import { caseEventsOf } from './case-file.ts'
import type { ServiceContext } from './context.ts'
import { once } from './once.ts'

/** 取号: on the day of the appointment the pass becomes a queue number of its window. */
export const checkIn = (
  context: ServiceContext,
  request: Request<'checkIn'>,
  options: CallOptions,
): Promise<Outcome<Response<'checkIn'>>> =>
  once(context, { name: 'checkIn', request, options }, async (tx) => {
    const record = await recordOf(tx, request.code)
    if (record === null) return refuse('no-match')
    const now = context.clock.now()
    if (dateOfInstant(now) !== dateOfInstant(record.place.start)) return refuse('transition-not-allowed')
    const added = await addEvent(context, tx, { record, event: eventOf('checked-in', now) })
    if (!added.ok) return added
    const queueNumber = `${record.place.windowId}-${record.place.start.slice(11, 16).replace(':', '')}`
    return accept({ appointment: await viewOf(context, tx, record), queueNumber })
  })

/** Adds an event to a case, if the table of transitions allows it after what has happened. */
export const recordCaseEvent = (
  context: ServiceContext,
  request: Request<'recordCaseEvent'>,
  options: CallOptions,
): Promise<Outcome<Response<'recordCaseEvent'>>> =>
  once(context, { name: 'recordCaseEvent', request, options }, async (tx) => {
    const record = await recordOf(tx, request.code)
    return record === null ? refuse('no-match') : addEvent(context, tx, { record, event: request.event })
  })

/** 暂停服务: closes an office on a date from now on; says how many appointments are affected. */
export const closeDay = (
  context: ServiceContext,
  request: Request<'closeDay'>,
  options: CallOptions,
): Promise<Outcome<Response<'closeDay'>>> =>
  once(context, { name: 'closeDay', request, options }, async (tx) => {
    const { officeId, date, reason } = request
    if (context.catalogue.office(officeId) === null) return refuse('office-unknown')
    await tx.addClosure(officeId, { from: date, to: date, intervals: [], reason, windowId: null, citation: null })
    const placements = await tx.placements(officeId, date, date)
    return accept({ affected: placements.filter(({ kind }) => kind === 'appointment').length })
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
  if (event.at > now || record.state !== 'booked' || !mayFollow(history, event)) return refuse('transition-not-allowed')
  await tx.addCaseEvent(record.code, event)
  return accept({ done: true })
}
