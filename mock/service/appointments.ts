import type { Appointment } from '#types/appointment.ts'
import type { CallOptions, Request, Response } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { Applicant } from '#types/appointment.ts'
import { makeCode } from '../engine/code.ts'
import { eligibilityOf } from '../engine/eligibility.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { maskName } from '../engine/masking.ts'
import { limitReached } from '../engine/policy.ts'
import type { AppointmentRecord, HoldRecord } from '../stores/records.ts'
import type { StoreReader, StoreTransaction } from '../stores/store.ts'
import { appointmentView } from './appointment-view.ts'
import { appointmentStateAt, caseEventsOf } from './case-file.ts'
import { type Catalogue, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { liveHold } from './holds.ts'
import { openAppointment } from './look-up.ts'
import { once } from './once.ts'

/** Turns a hold into appointments, one code each; all or nothing. */
export const confirmHold = (
  context: ServiceContext,
  request: Request<'confirmHold'>,
  options: CallOptions,
): Promise<Outcome<Response<'confirmHold'>>> =>
  once(context, { name: 'confirmHold', request, options }, async (tx) => {
    const live = liveHold(await tx.hold(request.holdId), context.clock.now())
    if (!live.ok) return live
    const hold = live.value
    if (request.applicants.length !== hold.places.length) return refuse('applicants-do-not-match-places')
    for (const applicant of request.applicants) {
      const limited = await checkLimits(context, tx, { hold, applicant })
      if (!limited.ok) return limited
    }
    if (hasDuplicates(request.applicants.map(context.secrets.documentHash))) return refuse('limit-per-item')

    await tx.removeHold(hold)
    const appointments: Appointment[] = []
    for (const [index, applicant] of request.applicants.entries()) {
      const record = await recordOf(context, tx, { hold, applicant, index })
      await tx.putAppointment(record)
      await placeAppointment(tx, record)
      appointments.push(await viewOf(context, tx, record))
    }
    return accept({ appointments })
  })

const checkLimits = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { hold, applicant }: { readonly hold: HoldRecord; readonly applicant: Applicant },
): Promise<Outcome<null>> => {
  const { catalogue, clock, secrets } = context
  const policy = catalogue.plan(hold.officeId)?.policy
  if (policy === undefined) return refuse('office-not-bookable')
  if (!isEligible(catalogue, hold, applicant)) return refuse('not-eligible')
  const records = await tx.appointmentsOf(secrets.documentHash(applicant))
  const booked = await Promise.all(
    records.map(async (record) => {
      const state = await stateOf(context, tx, record)
      const missedOn = state === 'missed' ? dateOfInstant(record.place.start) : null
      return { itemId: record.itemId, active: state === 'booked', missedOn }
    }),
  )
  const limit = limitReached(booked, { itemId: hold.itemId, today: dateOfInstant(clock.now()) }, policy)
  return limit === null ? accept(null) : refuse(limit)
}

/** Unanswered questions do not stop anyone: the window asks them. An answer that rules the item out does. */
const isEligible = (catalogue: Catalogue, hold: HoldRecord, { answers }: Applicant): boolean => {
  const office = catalogue.office(hold.officeId)
  const guide = catalogue.guide(office === null ? null : (serviceAt(office, hold.itemId)?.guideId ?? null))
  return guide === null || eligibilityOf(guide, answers).state !== 'ineligible'
}

const hasDuplicates = (values: readonly string[]): boolean => new Set(values).size < values.length

const recordOf = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { hold, applicant, index }: { readonly hold: HoldRecord; readonly applicant: Applicant; readonly index: number },
): Promise<AppointmentRecord> => {
  const place = hold.places[index]
  const prefix = context.catalogue.plan(hold.officeId)?.codePrefix
  if (place === undefined || prefix === undefined) throw new Error('A hold has a place and an office with a plan')
  const code = await freshCode(context, tx, prefix)
  return {
    code,
    officeId: hold.officeId,
    itemId: hold.itemId,
    place,
    state: 'booked',
    bookedAt: context.clock.now(),
    changedAt: null,
    reschedules: 0,
    documentHash: context.secrets.documentHash(applicant),
    tailHash: context.secrets.tailHash(code, applicant.documentNumber),
    applicantMasked: maskName(applicant.familyName, applicant.givenName),
    answers: applicant.answers,
  }
}

const freshCode = async (context: ServiceContext, tx: StoreTransaction, prefix: string): Promise<string> => {
  const code = makeCode(prefix, context.randomBytes)
  return (await tx.appointment(code)) === null ? code : freshCode(context, tx, prefix)
}

/** Details of an appointment, for who knows its code and the document's last four characters. */
export const findAppointment = (
  context: ServiceContext,
  request: Request<'findAppointment'>,
): Promise<Outcome<Appointment>> =>
  context.store.transaction(async (tx) => {
    const opened = await openAppointment(context, tx, request)
    return opened.ok ? accept(await viewOf(context, tx, opened.value)) : opened
  })

export const placeAppointment = (tx: StoreTransaction, { code, officeId, place }: AppointmentRecord): Promise<void> =>
  tx.putPlacement({ id: code, kind: 'appointment', officeId, place, until: null })

export const stateOf = async (
  context: ServiceContext,
  read: Pick<StoreReader, 'caseEvents'>,
  record: AppointmentRecord,
): Promise<Appointment['state']> =>
  appointmentStateAt(record, await caseEventsOf(context, read, { record, now: context.clock.now() }))

export const viewOf = async (
  context: ServiceContext,
  read: Pick<StoreReader, 'caseEvents'>,
  record: AppointmentRecord,
): Promise<Appointment> => {
  const plan = context.catalogue.plan(record.officeId)
  if (plan === null) throw new Error(`No plan for the office of an appointment: ${record.officeId}`)
  return appointmentView(record, await stateOf(context, read, record), { plan, calendar: context.catalogue.calendar })
}
