import * as z from 'zod/mini'
import { because } from './because.ts'
import { answers, serviceItemId } from './service-item.ts'
import { instant, localDate } from './time.ts'
import { place } from './slot.ts'

// Latin, Chinese, any script: letters and marks with spaces, apostrophes, hyphens, points. Digits and controls are slips.
const nameCharacters = /^[\p{L}\p{M}][\p{L}\p{M} .,'’·・-]*$/u
const longestName = 100

const nameText = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'name-empty'),
    z.maxLength(longestName, 'name-too-long'),
    z.regex(nameCharacters, 'name-characters'),
  )

export const documentType = z.enum(['passport', 'permanent-resident-id', 'travel-document'])
export type DocumentType = z.infer<typeof documentType>

const documentShapes: Record<DocumentType, RegExp> = {
  passport: /^[A-Z0-9]{5,12}$/,
  'permanent-resident-id': /^([A-Z]{3}\d{12}|9\d{17}|9\d{16}X)$/,
  'travel-document': /^[A-Z0-9]{5,15}$/,
}

/** Spaces and dashes are not part of a document number; case does not matter. */
export const tidyDocumentNumber = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()

/** Why a field is refused; the screens have words for each. */
export const fieldFault = z.enum([
  'name-empty',
  'name-too-long',
  'name-characters',
  'nationality-missing',
  'document-format',
  'phone-format',
  'email-format',
  'contact-missing',
])
export type FieldFault = z.infer<typeof fieldFault>

const phoneNumber = z.string().check(z.regex(/^\+?[\d\s()-]{6,24}$/, 'phone-format'))
const email = z.string().check(z.maxLength(254, 'email-format'), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email-format'))

/**
 * Who comes to the window, as the passport prints it. A person with one name leaves `givenName` null.
 * One of phone and e-mail is needed.
 */
export const applicant = z
  .object({
    familyName: nameText,
    givenName: z.nullable(nameText),
    chineseName: z.nullable(nameText),
    nationality: z.string().check(z.regex(/^[A-Z]{3}$/, 'nationality-missing')),
    documentType,
    documentNumber: z.string().check(z.overwrite(tidyDocumentNumber), z.maxLength(30, 'document-format')),
    phone: z.nullable(phoneNumber),
    email: z.nullable(email),
    answers,
  })
  .check(
    z.refine((person) => documentShapes[person.documentType].test(person.documentNumber), {
      path: ['documentNumber'],
      error: 'document-format',
      when: () => true,
    }),
    z.refine((person) => person.phone !== null || person.email !== null, {
      path: ['phone'],
      error: 'contact-missing',
      when: () => true,
    }),
  )
export type Applicant = z.infer<typeof applicant>

export const employer = z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) })
export type Employer = z.infer<typeof employer>

export const appointmentState = z.enum(['booked', 'cancelled', 'office-cancelled', 'checked-in', 'missed', 'done'])
export type AppointmentState = z.infer<typeof appointmentState>

/**
 * A place kept for this appointment alone until `until`: an earlier one that came free, or one of those that replace a
 * place on a day that was closed. Taking it costs nothing: it is no reschedule.
 */
export const offer = z.object({
  offerId: z.string(),
  kind: z.enum(['earlier', 'replacement']),
  place,
  offeredAt: instant,
  until: instant,
})
export type Offer = z.infer<typeof offer>

/** The wish for an earlier place: on a date before `before`. */
export const earlierRequest = z.object({ before: localDate, askedAt: instant })
export type EarlierRequest = z.infer<typeof earlierRequest>

/** 预约, as its holder sees it. */
export const appointment = z.object({
  code: z.string(),
  officeId: z.string(),
  itemId: serviceItemId,
  place,
  state: appointmentState,
  bookedAt: instant,
  /** "JANE SM***": enough to tell two passes apart, not enough to be of use to a stranger. */
  applicantMasked: z.string(),
  answers,
  checkInFrom: instant,
  /** Until when it can be cancelled or moved; on a day that was closed there is no deadline before the place itself. */
  cancelUntil: instant,
  reschedulesLeft: z.int(),
  changedAt: z.nullable(instant),
  /** Set while the office does not serve at the time of the place, and why. Nothing of it counts against anyone. */
  closedDay: z.nullable(z.object({ date: localDate, because })),
  earlier: z.nullable(earlierRequest),
  /** The offers that live now, the first place first. */
  offers: z.array(offer),
})
export type Appointment = z.infer<typeof appointment>
