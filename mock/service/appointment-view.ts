import type { Appointment } from '#types/appointment.ts'
import { addMinutes } from '../engine/instants.ts'
import { cancelDeadline } from '../engine/policy.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import { appointmentStateAt, caseEventsOf, type CaseReader } from './case-file.ts'
import { policyAt } from './catalogue.ts'
import { activeUntilOf, closedDayOf } from './closed-day.ts'
import type { ServiceContext } from './context.ts'

/** What has become of an appointment by now. */
export const stateOf = async (
  context: ServiceContext,
  read: CaseReader,
  record: AppointmentRecord,
): Promise<Appointment['state']> =>
  appointmentStateAt(record, await caseEventsOf(context, read, { record, now: context.clock.now() }))

/** An appointment as its holder sees it, with the rules that hold for it. */
export const viewOf = async (
  context: ServiceContext,
  read: CaseReader,
  record: AppointmentRecord,
): Promise<Appointment> => {
  const { catalogue, clock } = context
  const policy = policyAt(catalogue, record.officeId)
  const state = await stateOf(context, read, record)
  const closedDay = state === 'booked' || state === 'office-cancelled' ? await closedDayOf(context, read, record) : null
  const now = clock.now()
  return {
    code: record.code,
    officeId: record.officeId,
    itemId: record.itemId,
    place: record.place,
    state,
    bookedAt: record.bookedAt,
    applicantMasked: record.applicantMasked,
    answers: record.answers,
    checkInFrom: addMinutes(record.place.start, -policy.checkInLeadMinutes),
    cancelUntil:
      closedDay === null
        ? cancelDeadline(record.place.start, policy, catalogue.calendar)
        : activeUntilOf(context, record),
    reschedulesLeft: Math.max(0, policy.reschedules - record.reschedules),
    changedAt: record.changedAt,
    closedDay,
    earlier: record.earlier === null ? null : { before: record.earlier.before, askedAt: record.earlier.askedAt },
    offers: state === 'booked' ? liveOffers(record, now) : [],
  }
}

/** The offers that can still be answered, the first place first. */
export const liveOffers = ({ offers }: AppointmentRecord, now: string): Appointment['offers'] =>
  offers.filter(({ until }) => until > now).sort((one, other) => (one.place.start < other.place.start ? -1 : 1))
