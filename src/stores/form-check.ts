import * as z from 'zod/mini'
import { applicant, type Applicant, employer, type FieldFault, fieldFault } from '#types/appointment.ts'
import { compareMrz, type Mrz, type MrzFault, readMrz } from '../lib/mrz.ts'
import type { ApplicantForm } from './form.ts'

export type FormField = Exclude<keyof ApplicantForm, 'singleName' | 'documentType' | 'permitClass' | 'takenUp'>

export type FormFault = FieldFault | MrzFault | 'employer-format'

export interface FieldError {
  readonly field: FormField
  readonly fault: FormFault
}

export type FormCheck =
  | { readonly state: 'valid'; readonly applicant: Applicant }
  | { readonly state: 'invalid'; readonly faults: readonly FieldError[] }

/** Checks a form with the contract's own schema, the one the service uses; the lines of the passport by their own rules. */
export const checkForm = (form: ApplicantForm, answers: Applicant['answers']): FormCheck => {
  const parsed = applicant.safeParse({
    familyName: form.familyName,
    givenName: form.singleName ? null : form.givenName,
    chineseName: orNull(form.chineseName),
    nationality: form.nationality,
    documentType: form.documentType,
    documentNumber: form.documentNumber,
    phone: orNull(form.phone),
    email: orNull(form.email),
    answers,
  })
  const mrz = mrzFault(form)
  const besides: readonly FieldError[] = [
    ...(mrz === null ? [] : [{ field: 'mrz' as const, fault: mrz }]),
    ...(employerName.safeParse(form.employer).success
      ? []
      : [{ field: 'employer' as const, fault: 'employer-format' as const }]),
  ]
  if (parsed.success && besides.length === 0) return { state: 'valid', applicant: parsed.data }
  const faults = (parsed.error?.issues ?? []).flatMap(({ path, message }) => {
    const field = fields.find((one) => one === path[0])
    const fault = fieldFault.safeParse(message)
    return field === undefined || !fault.success ? [] : [{ field, fault: fault.data }]
  })
  return { state: 'invalid', faults: firstOfEach([...faults, ...besides]) }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** No employer at all is an answer. */
const employerName = z.union([z.string().check(z.regex(/^\s*$/)), employer.shape.name.check(z.regex(/^\P{Cc}*$/u))])

const fields: readonly FormField[] = [
  'familyName',
  'givenName',
  'chineseName',
  'nationality',
  'documentNumber',
  'mrz',
  'phone',
  'email',
  'employer',
]

const firstOfEach = (faults: readonly FieldError[]): readonly FieldError[] =>
  fields.flatMap((field) => faults.find((fault) => fault.field === field) ?? [])

/** The lines are a help, not a duty: none typed, nothing to find fault with. */
const mrzFault = (form: ApplicantForm): MrzFault | null => {
  if (!hasMrz(form)) return null
  const reading = readMrz(form.mrz)
  if (reading.state === 'misread') return reading.fault
  return compareMrz(reading.mrz, { ...form, givenName: form.singleName ? '' : form.givenName })
}

const hasMrz = ({ documentType, mrz }: ApplicantForm): boolean =>
  documentType !== 'permanent-resident-id' && mrz.some((line) => line.trim() !== '')

/** The lines, where they are given and fit what was typed. */
export const matchingMrz = (form: ApplicantForm): Mrz | null => {
  const reading = hasMrz(form) ? readMrz(form.mrz) : null
  return reading?.state === 'read' && mrzFault(form) === null ? reading.mrz : null
}
