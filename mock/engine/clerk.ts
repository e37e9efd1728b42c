import type { CaseEvent, Stage } from '#types/progress.ts'
import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import type { Calendar } from './calendar.ts'
import { addMinutes, dateOfInstant, instantAt } from './instants.ts'
import { addWorkingDays } from './working-days.ts'

export interface ClerkCase {
  readonly bookedAt: Instant
  readonly place: Place
  /** Working days from acceptance to the decision. */
  readonly decisionDays: number
  readonly delivery: 'posted' | 'ready-to-collect'
}

/**
 * The demonstration's clerk: what has happened by `now` to a booked case that nobody disturbs. The same case and
 * the same moment give the same events, and they go through the same transitions as those of real staff.
 */
export const clerkEvents = (file: ClerkCase, now: Instant, calendar: Calendar): readonly CaseEvent[] => {
  const acceptedAt = addMinutes(file.place.start, 22)
  const workday = (days: number, minute: number): Instant =>
    instantAt(addWorkingDays(dateOfInstant(acceptedAt), days, calendar), minute)
  const plan: readonly (readonly [Stage, Instant])[] = [
    ['appointment', file.bookedAt],
    ['checked-in', addMinutes(file.place.start, 4)],
    ['accepted', acceptedAt],
    ['under-approval', workday(1, 9 * 60 + 10)],
    ['decided', workday(file.decisionDays, 15 * 60 + 30)],
    ['document-made', workday(file.decisionDays + 1, 11 * 60)],
    [file.delivery, workday(file.decisionDays + 1, 16 * 60)],
    ['collected', workday(file.decisionDays + 4, 10 * 60 + 20)],
  ]
  return plan
    .filter(([, at]) => at <= now)
    .map(([stage, at]) => eventOf(stage, at, { trackingNumber: stage === 'posted' ? sampleParcel : null }))
}

/** No courier has a parcel of this number. */
const sampleParcel = 'SAMPLE0000CN'

export const eventOf = (stage: Stage, at: Instant, extras: Partial<CaseEvent> = {}): CaseEvent => ({
  stage,
  at,
  place: null,
  note: null,
  by: null,
  trackingNumber: null,
  ...extras,
})
