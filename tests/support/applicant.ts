import type { Applicant } from '#types/appointment.ts'

export const anApplicant = (extras: Partial<Applicant> = {}): Applicant => ({
  familyName: 'Smith',
  givenName: 'Jane',
  chineseName: null,
  nationality: 'GBR',
  documentType: 'passport',
  documentNumber: 'E12345678',
  phone: '+86 138 0000 0000',
  email: null,
  answers: {},
  ...extras,
})
