import type { Appointment, AppointmentState } from '#types/appointment.ts'
import type { BookingPlan } from '#types/booking-plan.ts'
import type { Calendar } from '../engine/calendar.ts'
import { addMinutes } from '../engine/instants.ts'
import { cancelDeadline, checkInLeadMinutes } from '../engine/policy.ts'
import type { AppointmentRecord } from '../stores/records.ts'

/** An appointment as its holder sees it, with the rules that hold for it. */
export const appointmentView = (
  record: AppointmentRecord,
  state: AppointmentState,
  { plan: { policy }, calendar }: { readonly plan: BookingPlan; readonly calendar: Calendar },
): Appointment => ({
  code: record.code,
  officeId: record.officeId,
  itemId: record.itemId,
  place: record.place,
  state,
  bookedAt: record.bookedAt,
  applicantMasked: record.applicantMasked,
  answers: record.answers,
  checkInFrom: addMinutes(record.place.start, -checkInLeadMinutes),
  cancelUntil: cancelDeadline(record.place.start, policy, calendar),
  reschedulesLeft: Math.max(0, policy.reschedules - record.reschedules),
  changedAt: record.changedAt,
})
