import * as z from 'zod/mini'
import { serviceItemId } from './service-item.ts'
import { place } from './slot.ts'
import { citation, localized } from './source.ts'
import { instant, localDate } from './time.ts'

export const stage = z.enum([
  'filed-online',
  'preliminary-review',
  'appointment',
  'checked-in',
  'accepted',
  'under-approval',
  'decided',
  'document-made',
  'posted',
  'ready-to-collect',
  'collected',
  'correction-requested',
  'not-accepted',
  'refused',
  'withdrawn',
  'missed',
  'cancelled',
])
export type Stage = z.infer<typeof stage>

/** What happens to a case. The mock's clerk and real staff use the same events. */
export const caseEvent = z.object({
  stage,
  at: instant,
  place: z.nullable(localized),
  note: z.nullable(localized),
  /** For a correction: the last day to bring it. */
  by: z.nullable(localDate),
  trackingNumber: z.nullable(z.string()),
})
export type CaseEvent = z.infer<typeof caseEvent>

/** One line of "how this was counted": `day` is null where the date is skipped. */
export const countedDay = z.object({
  date: localDate,
  day: z.nullable(z.int()),
  reason: z.enum(['acceptance', 'working-day', 'make-up-day', 'weekend', 'public-holiday']),
  name: z.nullable(localized),
  provisional: z.boolean(),
})
export type CountedDay = z.infer<typeof countedDay>

export const dueDate = z.object({
  limitDays: z.int(),
  date: localDate,
  provisional: z.boolean(),
  days: z.array(countedDay),
  citation: z.nullable(citation),
})
export type DueDate = z.infer<typeof dueDate>

/** The last day to be accepted before an expiry; provisional when an arrangement still to come may move it. */
export const latestSafe = z.object({ date: localDate, provisional: z.boolean() })
export type LatestSafe = z.infer<typeof latestSafe>

export const timelineEntry = z.object({
  stage,
  state: z.enum(['done', 'now', 'ahead']),
  event: z.nullable(caseEvent),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const progress = z.object({
  code: z.string(),
  officeId: z.string(),
  itemId: serviceItemId,
  stage,
  /** The visit to the window; null where no appointment has been made yet. */
  visit: z._default(z.nullable(z.object({ place, windowName: z.nullable(localized) })), null),
  timeline: z.array(timelineEntry),
  /** Null before acceptance. */
  clock: z.nullable(
    z.object({
      acceptedOn: localDate,
      promised: z.nullable(dueDate),
      statutory: z.nullable(dueDate),
      /** Working days counted up to today, 0 on the day of acceptance. */
      day: z.int(),
      /** Working days past the promised date; 0 in time, null when no promise is known. */
      daysLate: z.nullable(z.int()),
      dueToday: z.boolean(),
      stopped: z.boolean(),
    }),
  ),
  checkedAt: instant,
})
export type Progress = z.infer<typeof progress>

/** A case of the demonstration that anybody may look up, always at one and the same stage. */
export const sampleCase = z.object({
  code: z.string(),
  documentTail: z.string(),
  officeId: z.string(),
  itemId: serviceItemId,
  stage,
  /** What it shows. */
  title: localized,
})
export type SampleCase = z.infer<typeof sampleCase>
