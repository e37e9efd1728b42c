import * as z from 'zod/mini'
import { applicant, appointment, employer } from './appointment.ts'
import { progress } from './progress.ts'
import { serviceItemId } from './service-item.ts'
import { arrangement, hold } from './slot.ts'
import { instant, localDate } from './time.ts'

const officeId = z.string().check(z.minLength(1), z.maxLength(64))
const secret = z.string().check(z.minLength(1), z.maxLength(64))

/** What opens an appointment: its code, as typed, and the last four characters of the document number. */
const lookUp = { code: z.string().check(z.maxLength(40)), documentTail: z.string().check(z.maxLength(20)) }

/** A hold is opened by its secret id; a client that says who it is opens only its own. */
const ownHold = { holdId: secret, clientId: z.optional(secret) }

const done = z.object({ done: z.literal(true) })

/** What applicants do: with a hold's secret id, or with a code and the last four characters of the document number. */
export const applicantEndpoints = {
  holdSlot: {
    method: 'POST',
    path: '/v1/holds',
    group: 'applicant',
    reads: false,
    request: z.object({
      clientId: secret,
      officeId,
      itemId: serviceItemId,
      start: instant,
      windowId: z.optional(z.string()),
      places: z.int(),
      arrangement: z.optional(arrangement),
    }),
    response: hold,
  },
  extendHold: {
    method: 'POST',
    path: '/v1/holds/extend',
    group: 'applicant',
    reads: false,
    request: z.object(ownHold),
    response: hold,
  },
  releaseHold: {
    method: 'POST',
    path: '/v1/holds/release',
    group: 'applicant',
    reads: false,
    request: z.object(ownHold),
    response: done,
  },
  confirmHold: {
    method: 'POST',
    path: '/v1/appointments',
    group: 'applicant',
    reads: false,
    request: z.object({
      ...ownHold,
      applicants: z.array(applicant).check(z.maxLength(5)),
      employer: z.optional(employer),
    }),
    response: z.object({ appointments: z.array(appointment) }),
  },
  findAppointment: {
    method: 'POST',
    path: '/v1/appointments/find',
    group: 'applicant',
    reads: true,
    request: z.object(lookUp),
    response: appointment,
  },
  rescheduleAppointment: {
    method: 'POST',
    path: '/v1/appointments/reschedule',
    group: 'applicant',
    reads: false,
    request: z.object({ ...lookUp, ...ownHold }),
    response: appointment,
  },
  cancelAppointment: {
    method: 'POST',
    path: '/v1/appointments/cancel',
    group: 'applicant',
    reads: false,
    request: z.object(lookUp),
    response: appointment,
  },
  requestEarlierSlot: {
    method: 'POST',
    path: '/v1/earlier-slots',
    group: 'applicant',
    reads: false,
    /** Asks, once, to be offered a place on a date before this one when it comes free. */
    request: z.object({ ...lookUp, before: localDate }),
    response: appointment,
  },
  withdrawEarlierSlot: {
    method: 'POST',
    path: '/v1/earlier-slots/withdraw',
    group: 'applicant',
    reads: false,
    request: z.object(lookUp),
    response: appointment,
  },
  answerOffer: {
    method: 'POST',
    path: '/v1/offers/answer',
    group: 'applicant',
    reads: false,
    request: z.object({ ...lookUp, offerId: secret, accept: z.boolean() }),
    response: appointment,
  },
  findProgress: {
    method: 'POST',
    path: '/v1/progress/find',
    group: 'applicant',
    reads: true,
    request: z.object(lookUp),
    response: progress,
  },
} as const
