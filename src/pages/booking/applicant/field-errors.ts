import type { ApplicantForm, FormField } from '../../../stores/form.ts'

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
  phone: 'phone',
  email: 'email',
}
