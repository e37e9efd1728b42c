import * as z from 'zod/mini'
import { conflict } from './conflict.ts'
import { citation, localized } from './source.ts'

export const serviceItemId = z.enum([
  'work-permit',
  'residence-permit',
  'joint-permits',
  'high-end-talent-letter',
  'expert-invitation-letter',
  'foreign-talent-recognition',
  'hmt-talent-recognition',
])
export type ServiceItemId = z.infer<typeof serviceItemId>

/** A question about the applicant, and what each answer leads to. */
export const eligibilityQuestion = z.object({
  id: z.string(),
  text: localized,
  options: z.array(z.object({ id: z.string(), text: localized })),
})
export type EligibilityQuestion = z.infer<typeof eligibilityQuestion>

/** Every listed answer must be given for a condition to hold; an empty list of answers always holds. */
export const condition = z.object({ questionId: z.string(), answers: z.array(z.string()) })
export type Condition = z.infer<typeof condition>

/** Whoever answers thus cannot use this window; says what to do instead. */
export const ineligibility = z.object({
  when: z.array(condition),
  reason: localized,
  instead: localized,
  citation: z.nullable(citation),
})

/** 申请材料. `copies` is what the source prints; `null` where it prints none. */
export const material = z.object({
  id: z.string(),
  name: localized,
  detail: z.nullable(localized),
  copies: z.nullable(z.int()),
  issuedBy: z.nullable(localized),
  when: z.array(condition),
  citation,
})
export type Material = z.infer<typeof material>

/** Working days after acceptance, for a class of applicant or for all (`when` empty). */
export const timeLimit = z.object({
  when: z.array(condition),
  promisedDays: z.nullable(z.int()),
  statutoryDays: z.nullable(z.int()),
  statutoryParts: z.array(z.object({ name: localized, days: z.int() })),
  earlierPromise: z.nullable(localized),
  citation,
})
export type TimeLimit = z.infer<typeof timeLimit>

/** Where the thing is done for real. `address` is a web address, or `null` for a menu path. */
export const channel = z.object({
  name: localized,
  address: z.nullable(z.string()),
  steps: z.array(localized),
  caution: z.nullable(localized),
  citation,
})
export type Channel = z.infer<typeof channel>

export const guideFact = z.object({ label: localized, text: localized, citation })

/** What one source says of doing one item in one place. */
export const serviceGuide = z.object({
  id: z.string(),
  itemId: serviceItemId,
  title: localized,
  place: localized,
  questions: z.array(eligibilityQuestion),
  notFor: z.array(ineligibility),
  materials: z.array(material),
  limits: z.array(timeLimit),
  channels: z.array(channel),
  progressChannel: z.nullable(channel),
  /** Delivery, result, validity, legal basis, consulting, complaints …: as the source gives them. */
  facts: z.array(guideFact),
  /** An instruction for the appointment code, where the source gives one. */
  codeInstruction: z.nullable(guideFact),
  process: z.array(z.object({ name: localized, text: localized, citation })),
  passportKept: z.nullable(guideFact),
  conflicts: z.array(conflict),
})
export type ServiceGuide = z.infer<typeof serviceGuide>

export const serviceItem = z.object({
  id: serviceItemId,
  name: localized,
  summary: localized,
  guides: z.array(serviceGuide),
})
export type ServiceItem = z.infer<typeof serviceItem>

/** Answers of an applicant: question id → option id. */
export const answers = z.record(z.string(), z.string())
export type Answers = z.infer<typeof answers>
