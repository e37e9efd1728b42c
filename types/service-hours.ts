import * as z from 'zod/mini'
import { because } from './because.ts'
import { citation, localized } from './source.ts'
import { instant, interval, localDate, minutes, monthDay, weekday } from './time.ts'

/** When a pattern holds: between two dates, and of every year only in its season, which may go over New Year. */
const validity = {
  validFrom: z.nullable(localDate),
  validTo: z.nullable(localDate),
  season: z.nullable(z.object({ from: monthDay, to: monthDay })),
}

/** A weekly pattern. `working-days` hours also hold on make-up days; `weekdays` hours do not. */
export const weeklyPattern = z.object({
  kind: z.literal('weekly'),
  basis: z.enum(['working-days', 'weekdays']),
  days: z.array(weekday),
  intervals: z.array(interval),
  ...validity,
})

/** "The second Saturday of a month"; `nth` −1 is the last. */
export const nthWeekdayPattern = z.object({
  kind: z.literal('nth-weekday'),
  nth: z.int().check(z.refine((nth) => nth === -1 || (nth >= 1 && nth <= 5), 'not a weekday of a month')),
  day: weekday,
  intervals: z.array(interval),
  ...validity,
})

export const hoursPattern = z.discriminatedUnion('kind', [weeklyPattern, nthWeekdayPattern])
export type HoursPattern = z.infer<typeof hoursPattern>

/** A dated closure (no intervals) or dated special hours, of the office or of one window. */
export const datedHours = z.object({
  from: localDate,
  to: localDate,
  intervals: z.array(interval),
  reason: localized,
  windowId: z.nullable(z.string()),
  citation: z.nullable(citation),
})
export type DatedHours = z.infer<typeof datedHours>

/** The hours of one service item at one office. */
export const serviceHours = z.object({
  patterns: z.array(hoursPattern),
  exceptions: z.array(datedHours),
  /** What the source says of public holidays: closed, or announced separately. */
  onHolidays: z.enum(['closed', 'announced-separately']),
  /** Minutes before the end of each interval at which nobody more is admitted; `null` where no source says. */
  lastAdmissionBefore: z.nullable(z.int().check(z.gte(1))),
  printed: localized,
  citation,
})
export type ServiceHours = z.infer<typeof serviceHours>

export const dayKind = z.enum(['working', 'rest', 'holiday', 'make-up', 'closure', 'special', 'unpublished'])
export type DayKind = z.infer<typeof dayKind>

/** `lastAdmission`, minutes since midnight, where a source gives one: from that minute on nobody more is admitted. */
export const openInterval = z
  .object({ ...interval.shape, lastAdmission: z.optional(minutes) })
  .check(z.refine(({ from, to }) => from < to, 'an interval ends after it begins'))
export type OpenInterval = z.infer<typeof openInterval>

export const serviceDay = z.object({
  date: localDate,
  kind: dayKind,
  intervals: z.array(openInterval),
  because,
  /** What the national calendar says of the date, whether or not the office follows it. */
  national: z.nullable(z.object({ kind: z.enum(['off', 'work']), name: localized })),
  /** True past the years whose arrangement has been published. */
  provisional: z.boolean(),
})
export type ServiceDay = z.infer<typeof serviceDay>

export const serviceStatus = z.object({
  at: instant,
  state: z.enum(['open', 'break', 'closed', 'unpublished']),
  because,
  /** When this state ends, `null` when it does not within the calendar. */
  until: z.nullable(instant),
  /** The next opening after `at`, `null` when none is known. */
  next: z.nullable(instant),
  /** `next` lies past the years whose arrangement has been published. */
  nextProvisional: z.boolean(),
  /** While open, and where a source gives one: the moment from which nobody more is admitted before the closing. */
  lastAdmission: z.nullable(instant),
  /** Open, and at most 30 minutes are left. */
  closingSoon: z.boolean(),
  provisional: z.boolean(),
})
export type ServiceStatus = z.infer<typeof serviceStatus>
