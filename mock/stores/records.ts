import * as z from 'zod/mini'
import { appointmentState, earlierRequest, offer } from '#types/appointment.ts'
import { caseEvent } from '#types/progress.ts'
import { answers, serviceItemId } from '#types/service-item.ts'
import { datedHours } from '#types/service-hours.ts'
import { hold, place } from '#types/slot.ts'
import { instant } from '#types/time.ts'

/** What a store keeps. No names, no numbers: keyed hashes of the document, and a masked name. */

export const holdRecord = z.object({ ...hold.shape, clientId: z.string() })
export type HoldRecord = z.infer<typeof holdRecord>

export const appointmentRecord = z.object({
  code: z.string(),
  officeId: z.string(),
  itemId: serviceItemId,
  place,
  state: appointmentState,
  bookedAt: instant,
  changedAt: z.nullable(instant),
  reschedules: z.int(),
  /** Null once nothing of the person is kept. */
  documentHash: z.nullable(z.string()),
  /** Null opens to nobody. */
  tailHash: z.nullable(z.string()),
  applicantMasked: z.string(),
  answers,
  /** `passed`: the places that were declined or left to lapse; they are not offered again. */
  earlier: z._default(z.nullable(z.object({ ...earlierRequest.shape, passed: z.array(z.string()) })), null),
  /** Those not answered; of the lapsed ones, so that a late answer can be told why. */
  offers: z._default(z.array(offer), []),
  /** Since when it is known that the office does not serve at the time of the place; null while it does. */
  closedSince: z._default(z.nullable(instant), null),
  /** From when to see whether what is kept of the person has to go; null when nothing is left. */
  eraseDueAt: z._default(z.nullable(instant), '2000-01-01T00:00:00+08:00'),
})
export type AppointmentRecord = z.infer<typeof appointmentRecord>

export const placementRecord = z.object({
  id: z.string(),
  kind: z.enum(['hold', 'appointment', 'resting', 'offered']),
  officeId: z.string(),
  place,
  until: z.nullable(instant),
})

export const attemptsRecord = z.object({
  failures: z.int(),
  lockedUntil: z.nullable(instant),
  lastFailure: z.nullable(instant),
})

/** The answer once given to an idempotency key, and a fingerprint of what was asked. */
export const answerRecord = z.object({ fingerprint: z.string(), value: z.unknown(), at: instant })
export type AnswerRecord = z.infer<typeof answerRecord>

export const placementRecords = z.array(placementRecord)
export const caseEventRecords = z.array(caseEvent)
export const closureRecords = z.array(datedHours)
export const codeList = z.array(z.string())
