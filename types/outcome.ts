import * as z from 'zod/mini'
import { place } from './slot.ts'
import { instant } from './time.ts'

/** 不予预约原因 and every other expected "no": a closed list, each with words on the screens. */
export const refusalCode = z.enum([
  'office-unknown',
  'item-not-here',
  'office-not-bookable',
  'slot-unknown',
  'slot-closed',
  'slot-past',
  'slot-too-soon',
  'slot-not-released',
  'slot-full',
  'window-unknown',
  'places-out-of-range',
  'hold-unknown',
  'hold-expired',
  'hold-already-extended',
  'applicants-do-not-match-places',
  'applicant-invalid',
  'not-eligible',
  'limit-per-item',
  'limit-per-document',
  'suspended',
  'no-match',
  'appointment-not-active',
  'cancel-too-late',
  'reschedule-limit',
  'earlier-already-requested',
  'earlier-date-invalid',
  'not-offered',
  'offer-expired',
  'transition-not-allowed',
  'not-authorised',
  'key-reused',
  'request-invalid',
  'busy',
])
export type RefusalCode = z.infer<typeof refusalCode>

/** A reason a person can act on. The extras are given where they help: other places, a moment, fields. */
export const refusal = z.object({
  code: refusalCode,
  alternatives: z.array(place),
  at: z.nullable(instant),
  fields: z.array(z.object({ path: z.string(), fault: z.string() })),
})
export type Refusal = z.infer<typeof refusal>

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | Refused

export const accept = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })

export const refuse = (code: RefusalCode, extras: Partial<Omit<Refusal, 'code'>> = {}): Refused => ({
  ok: false,
  refusal: { code, alternatives: [], at: null, fields: [], ...extras },
})
