import * as z from 'zod/mini'
import { create } from 'zustand'
import { type Applicant, documentType } from '#types/appointment.ts'
import { instant } from '#types/time.ts'
import { now } from '../backend/index.ts'
import { secondsBetween } from '../lib/dates.ts'
import { forget, keep, type LeftKey, readKept } from './kept.ts'

export const permitClasses = ['a', 'b', 'c', 'unknown'] as const

/** What has been typed of one person, as typed: all of it may be kept on the device. */
export const typedPerson = () =>
  z.object({
    familyName: z.string(),
    givenName: z.string(),
    singleName: z.boolean(),
    chineseName: z.string(),
    nationality: z.string(),
    documentType,
    phone: z.string(),
    email: z.string(),
    employer: z.string(),
    permitClass: z.nullable(z.enum(permitClasses)),
  })
export type TypedPerson = z.infer<ReturnType<typeof typedPerson>>

/** What carries the document number is never kept on the device: it is asked for again, saying why. */
export type ApplicantForm = TypedPerson & {
  readonly documentNumber: string
  /** The two lines at the foot of the passport's page, where they are given to be compared. */
  readonly mrz: readonly [string, string]
  /** Taken up from the device, where its number is not. */
  readonly takenUp: boolean
}

const keptForms = () => z.object({ at: instant, forms: z.array(typedPerson()) })

const nobody: TypedPerson = {
  familyName: '',
  givenName: '',
  singleName: false,
  chineseName: '',
  nationality: '',
  documentType: 'passport',
  phone: '',
  email: '',
  employer: '',
  permitClass: null,
}

const withoutNumber = (person: TypedPerson): ApplicantForm => ({
  ...person,
  documentNumber: '',
  mrz: ['', ''],
  takenUp: person.familyName !== '',
})

export const emptyForm: ApplicantForm = withoutNumber(nobody)

const key: LeftKey = 'draft-people'
const idleSeconds = 30 * 60

interface Forms {
  /** One a person, in the order of their places; never empty. */
  readonly forms: readonly ApplicantForm[]
  /** Whose form is on the screen. */
  readonly at: number
}

export const useForm = create<Forms>()(() => ({ forms: [emptyForm], at: 0 }))

export const formAt = ({ forms }: Forms, index: number): ApplicantForm => forms[index] ?? emptyForm

/** Takes up what was typed before, if that is no more than half an hour ago. */
export const startForm = (): void => {
  const kept = readKept(key, keptForms)
  if (kept === null || isIdle(kept.at)) forget(key)
  else if (kept.forms.length > 0) useForm.setState({ forms: kept.forms.map(withoutNumber), at: 0 })
}

/** An app left open keeps what was typed no longer than one that was closed. */
export const forgetIdleForm = (): void => {
  const kept = readKept(key, keptForms)
  if (kept !== null && isIdle(kept.at)) emptyTheForm()
}

const isIdle = (at: string): boolean => secondsBetween(at, now()) > idleSeconds

export const typeInto = (change: Partial<ApplicantForm>): void => {
  const { forms, at } = useForm.getState()
  setForms(forms.map((form, index) => (index === at ? { ...form, ...change } : form)))
}

const setForms = (forms: readonly ApplicantForm[]): void => {
  useForm.setState({ forms })
  keep(key, { at: now(), forms: forms.map(keptOf) })
}

export const keptOf = ({ documentNumber: _, mrz: __, takenUp: ___, ...person }: ApplicantForm): TypedPerson => person

/** As many forms as people; none that was typed into is dropped. */
export const fitForms = (people: number): void => {
  const { forms } = useForm.getState()
  const missing = Math.max(0, people - forms.length)
  if (missing > 0) setForms([...forms, ...Array.from({ length: missing }, () => emptyForm)])
}

/** What the next person probably shares with this one need not be typed twice; it can be changed. */
export const carryOver = (index: number): void => {
  const state = useForm.getState()
  const { phone, email, employer } = formAt(state, index)
  const filled = (form: ApplicantForm): ApplicantForm => ({
    ...form,
    ...(form.phone === '' && form.email === '' ? { phone, email } : {}),
    ...(form.employer === '' ? { employer } : {}),
  })
  setForms(state.forms.map((form, at) => (at === index + 1 ? filled(form) : form)))
}

export const showForm = (index: number): void => useForm.setState({ at: index })

export const fillFrom = (person: TypedPerson): void => typeInto(withoutNumber(person))

export const emptyTheForm = (): void => {
  forget(key)
  useForm.setState({ forms: [emptyForm], at: 0 })
}

/** The answers that go with a person: those of the checklist are the reader's own, a class belongs to each. */
export const answersOf = (form: ApplicantForm, ofReader: Applicant['answers']): Applicant['answers'] =>
  form.permitClass === null ? ofReader : { ...ofReader, class: form.permitClass }
