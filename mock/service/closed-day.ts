import type { Appointment } from '#types/appointment.ts'
import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { closedActiveUntil, closureOf } from '../engine/closures.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { exceptionsOf, type HoursSubject, serviceDaysBetween } from '../engine/service-hours.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreReader } from '../stores/store.ts'
import { policyAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'

type ClosedDay = Appointment['closedDay']

/** Whether the office does not serve at the time of an appointment's place, and why: by its data or by its staff. */
export const closedDayOf = async (
  context: Pick<ServiceContext, 'catalogue'>,
  read: Pick<StoreReader, 'closures'>,
  { officeId, itemId, place }: Pick<AppointmentRecord, 'officeId' | 'itemId' | 'place'>,
): Promise<ClosedDay> => {
  const office = context.catalogue.office(officeId)
  if (office === null) throw new Error(`No such office: ${officeId}`)
  return closedAt(context, await hoursSubject(read, office, itemId), place)
}

/** The same of a place, for who has read the hours. */
export const closedAt = (
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  subject: HoursSubject,
  place: Place,
): ClosedDay => {
  const date = dateOfInstant(place.start)
  const [day] = serviceDaysBetween(subject, { from: date, to: date }, catalogue.calendar)
  const because = day === undefined ? null : closureOf(place, day, exceptionsOf(subject))
  return because === null ? null : { date, because }
}

/** The end of the time in which an appointment on a closed day can still be moved or cancelled. */
export const activeUntilOf = (
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  { officeId, place, closedSince }: AppointmentRecord,
): Instant => closedActiveUntil(place, closedSince, policyAt(catalogue, officeId).replacementMinutes)
