import * as z from 'zod/mini'
import { citation, localized } from './source.ts'
import { localDate } from './time.ts'

/** The rule that decided, strongest first. */
export const hoursRule = z.enum([
  'office-withdrawn',
  'office-moved',
  'office-not-open-yet',
  'closure',
  'special-hours',
  'public-holiday',
  'holiday-announced-separately',
  'make-up-day',
  'nth-weekday',
  'weekly-hours',
  'weekly-rest',
  'hours-unpublished',
  // Of a moment only: the hours go on, the admission is over.
  'last-admission-passed',
])
export type HoursRule = z.infer<typeof hoursRule>

/** Why an answer about hours is what it is. `date` belongs to the rule (last day, opens on …). */
export const because = z.object({
  rule: hoursRule,
  name: z.nullable(localized),
  date: z.nullable(localDate),
  citation: z.nullable(citation),
})
export type Because = z.infer<typeof because>
