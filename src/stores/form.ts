import * as z from 'zod/mini'
import { create } from 'zustand'
import { applicant, type Applicant, documentType, type FieldFault, fieldFault } from '#types/appointment.ts'
import { instant } from '#types/time.ts'
import { now } from '../backend/index.ts'
import { secondsBetween } from '../lib/dates.ts'
import { forget, keep, readKept } from './kept.ts'

/** What has been typed, as typed. */
const typed = z.object({
  familyName: z.string(),
  givenName: z.string(),
  singleName: z.boolean(),
  chineseName: z.string(),
  nationality: z.string(),
  documentType,
  phone: z.string(),
  email: z.string(),
})
export type ApplicantForm = z.infer<typeof typed> & { readonly documentNumber: string }

/** The document number is never kept on the device: it is asked for again, saying why. */
const keptForm = z.object({ at: instant, form: typed })

export const emptyForm: ApplicantForm = {
  familyName: '',
  givenName: '',
  singleName: false,
  chineseName: '',
  nationality: '',
  documentType: 'passport',
  documentNumber: '',
  phone: '',
  email: '',
}

const key = 'draft-form'
const idleSeconds = 30 * 60

export const useForm = create<{ readonly form: ApplicantForm }>()(() => ({ form: emptyForm }))

/** Takes up what was typed before, if that is no more than half an hour ago. */
export const startForm = (): void => {
  const kept = readKept(key, keptForm)
  if (kept === null) return
  if (secondsBetween(kept.at, now()) > idleSeconds) forget(key)
  else useForm.setState({ form: { ...kept.form, documentNumber: '' } })
}

export const typeInto = (change: Partial<ApplicantForm>): void => {
  const form = { ...useForm.getState().form, ...change }
  useForm.setState({ form })
  const { documentNumber: _, ...rest } = form
  keep(key, { at: now(), form: rest })
}

export const emptyTheForm = (): void => {
  forget(key)
  useForm.setState({ form: emptyForm })
}

export type FormField = Exclude<keyof ApplicantForm, 'singleName' | 'documentType'>

export type FormCheck =
  | { readonly state: 'valid'; readonly applicant: Applicant }
  | { readonly state: 'invalid'; readonly faults: readonly { readonly field: FormField; readonly fault: FieldFault }[] }

/** Checks the form with the contract's own schema, the one the service uses. */
export const checkForm = (form: ApplicantForm, answers: Applicant['answers']): FormCheck => {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
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
  if (parsed.success) return { state: 'valid', applicant: parsed.data }
  const faults = parsed.error.issues.flatMap(({ path, message }) => {
    const field = fields.find((one) => one === path[0])
    const fault = fieldFault.safeParse(message)
    return field === undefined || !fault.success ? [] : [{ field, fault: fault.data }]
  })
  return { state: 'invalid', faults: firstOfEach(faults) }
}

const fields: readonly FormField[] = [
  'familyName',
  'givenName',
  'chineseName',
  'nationality',
  'documentNumber',
  'phone',
  'email',
]

const firstOfEach = <Fault extends { readonly field: FormField }>(faults: readonly Fault[]): readonly Fault[] =>
  fields.flatMap((field) => faults.find((fault) => fault.field === field) ?? [])
