import type { ApplicantForm } from '../../../stores/form.ts'
import type { FormFault, FormField } from '../../../stores/form-check.ts'
import type { StepsText } from '../../../lib/text/booking-steps.ts'

export type FieldErrors = { readonly [field in FormField]?: string }

export interface FieldsProps {
  readonly form: ApplicantForm
  readonly errors: FieldErrors
  /** The field that an error summary sent the reader to. */
  readonly focused: string | null
}

/** Where each field stands on the page, so that a summary of errors can lead to it. */
export const fieldIds: Record<FormField, string> = {
  familyName: 'family-name',
  givenName: 'given-name',
  chineseName: 'chinese-name',
  nationality: 'nationality',
  documentNumber: 'document-number',
  mrz: 'mrz-first',
  phone: 'phone',
  email: 'email',
  employer: 'employer',
}

export const faultWords = (fault: FormFault, { booking, steps }: StepsText): string => {
  const all: Record<FormFault, string> = { ...booking.faults, ...steps.faults }
  return all[fault]
}

export const fieldLabel = (field: FormField, { singleName }: ApplicantForm, { booking, steps }: StepsText): string => {
  if (field === 'mrz') return steps.mrz.title
  if (field === 'employer') return steps.employer
  return field === 'familyName' && singleName ? booking.wholeName : booking[field]
}
