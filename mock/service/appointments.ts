import type { Applicant, Appointment } from '#types/appointment.ts'
import type { CallOptions, Request, Response } from '#types/backend.ts'
import { accept, type Outcome, refuse, type RefusalCode, type Refused } from '#types/outcome.ts'
import type { Instant } from '#types/time.ts'
import { makeCode } from '../engine/code.ts'
import { eligibilityOf } from '../engine/eligibility.ts'
import { erasableFrom } from '../engine/erasure.ts'
import { dateOfInstant, instantAt } from '../engine/instants.ts'
import { maskName } from '../engine/masking.ts'
import { type BookedByDocument, limitReached, suspendedUntil } from '../engine/policy.ts'
import type { AppointmentRecord, HoldRecord } from '../stores/records.ts'
import type { StoreReader, StoreTransaction } from '../stores/store.ts'
import { stateOf, viewOf } from './appointment-view.ts'
import type { CaseReader } from './case-file.ts'
import { type Catalogue, policyAt, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { openHold, refuseClosed } from './holds.ts'
import { openAppointment } from './look-up.ts'
import { once } from './once.ts'
import { placeAppointment } from './placing.ts'

/** Turns a hold into appointments, one code each; all or nothing. Refusals of a batch name the applicants they are about. */
export const confirmHold = (
  context: ServiceContext,
  request: Request<'confirmHold'>,
  options: CallOptions,
): Promise<Outcome<Response<'confirmHold'>>> =>
  once(context, { name: 'confirmHold', request, options }, async (tx) => {
    const live = await openHold(context, tx, request)
    if (!live.ok) return live
    const hold = live.value
    const { applicants } = request
    if (applicants.length !== hold.places.length) return refuse('applicants-do-not-match-places')
    const closed = await refuseClosed(context, tx, hold)
    if (closed !== null) return closed
    const refused = await refuseApplicants(context, tx, { hold, applicants })
    if (refused !== null) return refused

    await tx.removeHold(hold)
    const appointments: Appointment[] = []
    for (const [index, applicant] of applicants.entries()) {
      const record = await recordOf(context, tx, { hold, applicant, index })
      await tx.putAppointment(record)
      await placeAppointment(tx, record)
      appointments.push(await viewOf(context, tx, record))
    }
    return accept({ appointments })
  })

interface Batch {
  readonly hold: HoldRecord
  readonly applicants: readonly Applicant[]
}

/** The first reason against any of the applicants, with all those whom it concerns; null when all may come. */
const refuseApplicants = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { hold, applicants }: Batch,
): Promise<Refused | null> => {
  const reasons: (Reason | null)[] = []
  for (const [index, applicant] of applicants.entries()) {
    reasons.push(await reasonAgainst(context, tx, { hold, applicant, before: applicants.slice(0, index) }))
  }
  const first = reasons.find((reason) => reason !== null) ?? null
  if (first === null) return null
  const fields = reasons.flatMap((reason, index) =>
    reason === null ? [] : [{ path: `applicants.${index}`, fault: reason.code }],
  )
  return refuse(first.code, { at: first.at, fields })
}

interface Reason {
  readonly code: RefusalCode
  /** When it is over. */
  readonly at: Instant | null
}

interface OneOfBatch {
  readonly hold: HoldRecord
  readonly applicant: Applicant
  /** Who stands before in the same batch: an appointment of theirs counts as made. */
  readonly before: readonly Applicant[]
}

const reasonAgainst = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { hold, applicant, before }: OneOfBatch,
): Promise<Reason | null> => {
  const { catalogue, clock, secrets } = context
  const policy = policyAt(catalogue, hold.officeId)
  if (!isEligible(catalogue, hold, applicant)) return { code: 'not-eligible', at: null }
  const { itemId } = hold
  const hash = secrets.documentHash(applicant)
  const inBatch = before
    .filter((other) => secrets.documentHash(other) === hash)
    .map(() => ({ itemId, active: true, missedOn: null }))
  const booked = [...(await bookedBy(context, tx, hash)), ...inBatch]
  const today = dateOfInstant(clock.now())
  const code = limitReached(booked, { itemId, today }, policy)
  if (code === null) return null
  const suspended = code === 'suspended' ? suspendedUntil(booked, policy, today) : null
  return { code, at: suspended === null ? null : instantAt(suspended, 0) }
}

/** A document's appointments as the limits see them. */
export const bookedBy = async (
  context: ServiceContext,
  read: CaseReader & Pick<StoreReader, 'appointmentsOf'>,
  documentHash: string,
): Promise<readonly BookedByDocument[]> => {
  const records = await read.appointmentsOf(documentHash)
  return Promise.all(
    records.map(async (record) => {
      const state = await stateOf(context, read, record)
      const missedOn = state === 'missed' ? dateOfInstant(record.place.start) : null
      return { itemId: record.itemId, active: state === 'booked', missedOn }
    }),
  )
}

/** Unanswered questions do not stop anyone: the window asks them. An answer that rules the item out does. */
const isEligible = (catalogue: Catalogue, hold: HoldRecord, { answers }: Applicant): boolean => {
  const office = catalogue.office(hold.officeId)
  const guide = catalogue.guide(office === null ? null : (serviceAt(office, hold.itemId)?.guideId ?? null))
  return guide === null || eligibilityOf(guide, answers).state !== 'ineligible'
}

const recordOf = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { hold, applicant, index }: { readonly hold: HoldRecord; readonly applicant: Applicant; readonly index: number },
): Promise<AppointmentRecord> => {
  const place = hold.places[index]
  const prefix = context.catalogue.plan(hold.officeId)?.codePrefix
  if (place === undefined || prefix === undefined) throw new Error('A hold has a place and an office with a plan')
  const code = await freshCode(context, tx, prefix)
  const bookedAt = context.clock.now()
  return {
    code,
    officeId: hold.officeId,
    itemId: hold.itemId,
    place,
    state: 'booked',
    bookedAt,
    changedAt: null,
    reschedules: 0,
    documentHash: context.secrets.documentHash(applicant),
    tailHash: context.secrets.tailHash(code, applicant.documentNumber),
    applicantMasked: maskName(applicant.familyName, applicant.givenName),
    answers: applicant.answers,
    earlier: null,
    offers: [],
    closedSince: null,
    eraseDueAt: erasableFrom([], bookedAt, policyAt(context.catalogue, hold.officeId)),
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
