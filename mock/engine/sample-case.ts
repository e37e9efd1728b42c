import type { CaseEvent, Stage } from '#types/progress.ts'
import type { Answers, ServiceItemId } from '#types/service-item.ts'
import type { Place } from '#types/slot.ts'
import type { Localized } from '#types/source.ts'
import type { Instant, LocalDate, Minutes } from '#types/time.ts'
import { type Calendar, isWorkingDay } from './calendar.ts'
import { replay } from './case-stages.ts'
import { eventOf } from './clerk.ts'
import { dayNumber } from './days.ts'
import { addMinutes, dateOfInstant, instantAt, minuteOf } from './instants.ts'
import { addWorkingDays } from './working-days.ts'

/**
 * A moment that moves with the clock. One working day or more back (negative: ahead) it has a time of day, in minutes
 * since midnight. On day 0 it is so many minutes after the last half hour of office time that has begun; none is after it.
 */
export interface SampleMoment {
  readonly daysBack: number
  readonly minute: number
}

export interface SampleStep {
  readonly stage: Stage
  readonly at: SampleMoment
  readonly note: Localized | null
  /** For a correction: working days from today to the last day to bring it; negative once that is over. */
  readonly dueInDays: number | null
  readonly trackingNumber: string | null
}

/** A case for demonstration, told from today: it stands at the same stage whenever somebody looks. */
export interface SamplePlan {
  readonly code: string
  readonly documentTail: string
  readonly title: Localized
  readonly officeId: string
  readonly itemId: ServiceItemId
  readonly answers: Answers
  readonly delivery: 'posted' | 'ready-to-collect'
  readonly visit: { readonly at: SampleMoment; readonly windowId: string } | null
  readonly steps: readonly SampleStep[]
}

/** What has happened to a sample by `now`, by the same transitions as any other case. */
export const sampleEvents = ({ steps }: SamplePlan, now: Instant, calendar: Calendar): readonly CaseEvent[] =>
  replay(
    steps.map(({ stage, at, note, dueInDays, trackingNumber }) =>
      eventOf(stage, momentOf(at, now, calendar), {
        note,
        by: dueInDays === null ? null : addWorkingDays(workingDayOf(now, calendar), dueInDays, calendar),
        trackingNumber,
      }),
    ),
  )

/** Where a sample stands, whenever it is looked at. */
export const sampleStage = ({ code, steps }: SamplePlan): Stage => {
  const last = steps.at(-1)
  if (last === undefined) throw new Error(`Sample ${code} has no step`)
  return last.stage
}

const visitMinutes = 30

/** The place at the window, or null where none has been booked. */
export const sampleVisit = ({ visit }: SamplePlan, now: Instant, calendar: Calendar): Place | null => {
  if (visit === null) return null
  const start = momentOf(visit.at, now, calendar)
  return { start, end: addMinutes(start, visitMinutes), windowId: visit.windowId }
}

const momentOf = ({ daysBack, minute }: SampleMoment, now: Instant, calendar: Calendar): Instant =>
  daysBack === 0
    ? addMinutes(lastHalfHour(now, calendar), minute)
    : instantAt(addWorkingDays(workingDayOf(now, calendar), -daysBack, calendar), minute)

/** Today, or the last working day before it. */
const workingDayOf = (now: Instant, calendar: Calendar): LocalDate => {
  const today = dateOfInstant(now)
  return isWorkingDay(calendar.onDay(dayNumber(today))) ? today : addWorkingDays(today, -1, calendar)
}

const firstHalfHour: Minutes = 9 * 60 + 30
const lastBeforeNoon: Minutes = 11 * 60 + 30
const firstAfterNoon: Minutes = 14 * 60
const finalHalfHour: Minutes = 16 * 60

const lastHalfHour = (now: Instant, calendar: Calendar): Instant => {
  const day = workingDayOf(now, calendar)
  const minute = Math.floor(minuteOf(now) / 30) * 30
  if (day !== dateOfInstant(now)) return instantAt(day, finalHalfHour)
  if (minute < firstHalfHour) return instantAt(addWorkingDays(day, -1, calendar), finalHalfHour)
  if (minute > lastBeforeNoon && minute < firstAfterNoon) return instantAt(day, lastBeforeNoon)
  return instantAt(day, Math.min(minute, finalHalfHour))
}
