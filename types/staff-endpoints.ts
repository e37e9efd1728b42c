import * as z from 'zod/mini'
import { appointment } from './appointment.ts'
import { caseEvent } from './progress.ts'
import { localized } from './source.ts'
import { localDate } from './time.ts'

const code = z.string().check(z.maxLength(40))
const officeId = z.string().check(z.minLength(1), z.maxLength(64))
const done = z.object({ done: z.literal(true) })

/** What staff write down is short, and a courier's number is what couriers print. */
const words = z.object({ zh: z.string().check(z.maxLength(500)), en: z.string().check(z.maxLength(500)) })
const recordedEvent = z.object({
  ...caseEvent.shape,
  place: z.nullable(words),
  note: z.nullable(words),
  trackingNumber: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9-]{4,40}$/))),
})

/** What an office's staff may do: with a bearer token, within the allowed transitions, audited. */
export const staffEndpoints = {
  checkIn: {
    method: 'POST',
    path: '/v1/staff/check-ins',
    group: 'staff',
    reads: false,
    request: z.object({ code: code }),
    response: z.object({ appointment, queueNumber: z.string() }),
  },
  recordCaseEvent: {
    method: 'POST',
    path: '/v1/staff/case-events',
    group: 'staff',
    reads: false,
    request: z.object({ code, event: recordedEvent }),
    response: done,
  },
  closeDay: {
    method: 'POST',
    path: '/v1/staff/closures',
    group: 'staff',
    reads: false,
    request: z.object({ officeId, date: localDate, reason: localized }),
    response: z.object({ affected: z.int() }),
  },
} as const
