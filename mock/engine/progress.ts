import type { CaseEvent, DueDate, Progress, TimelineEntry } from '#types/progress.ts'
import type { TimeLimit } from '#types/service-item.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import type { Calendar } from './calendar.ts'
import { aheadOf, isEnd } from './case-stages.ts'
import { dateOfInstant } from './instants.ts'
import { countWorkingDays, workingDaysBetween } from './working-days.ts'

export interface CaseFacts {
  /** Events up to now, in order; never empty. */
  readonly events: readonly CaseEvent[]
  /** The limit of this place and this applicant's class; null where no source states one. */
  readonly limit: TimeLimit | null
  readonly delivery: 'posted' | 'ready-to-collect'
  readonly now: Instant
}

/** 办理进度 from a case's events: the stage, the timeline with what lies ahead, and the working-day clock. */
export const progressOf = (
  facts: CaseFacts,
  calendar: Calendar,
): Pick<Progress, 'stage' | 'timeline' | 'clock' | 'checkedAt'> => {
  const last = facts.events.at(-1)
  if (last === undefined) throw new Error('A case has at least one event')
  return { stage: last.stage, timeline: timelineOf(facts, last), clock: clockOf(facts, calendar), checkedAt: facts.now }
}

const timelineOf = ({ events, delivery }: CaseFacts, last: CaseEvent): TimelineEntry[] => [
  ...events.map((event): TimelineEntry => ({
    stage: event.stage,
    state: event === last && !isEnd(event.stage) ? 'now' : 'done',
    event,
  })),
  ...aheadOf(events, delivery).map((stage): TimelineEntry => ({ stage, state: 'ahead', event: null })),
]

/** Day 0 is the day of acceptance. The clock stops when the decision is made or the case ends. */
const clockOf = ({ events, limit, now }: CaseFacts, calendar: Calendar): Progress['clock'] => {
  const accepted = events.find(({ stage }) => stage === 'accepted')
  if (accepted === undefined) return null
  const acceptedOn = dateOfInstant(accepted.at)
  const stop = events.find(({ stage }) => ['decided', 'refused', 'withdrawn'].includes(stage))
  const today = dateOfInstant(stop?.at ?? now)
  const dueBy = (limitDays: number | null | undefined): DueDate | null =>
    limitDays === null || limitDays === undefined
      ? null
      : dueDate({ acceptedOn, limitDays, citation: limit?.citation ?? null }, calendar)
  const promised = dueBy(limit?.promisedDays)
  return {
    acceptedOn,
    promised,
    statutory: dueBy(limit?.statutoryDays),
    day: workingDaysBetween(acceptedOn, today, calendar),
    daysLate: promised === null ? null : workingDaysBetween(promised.date, today, calendar),
    dueToday: stop === undefined && promised?.date === today,
    stopped: stop !== undefined,
  }
}

export interface Limit {
  readonly acceptedOn: LocalDate
  readonly limitDays: number
  readonly citation: DueDate['citation']
}

/** 承诺 or 法定办结时限 as a date, with every counted and every skipped day. */
export const dueDate = ({ acceptedOn, limitDays, citation }: Limit, calendar: Calendar): DueDate => {
  const days = countWorkingDays(acceptedOn, limitDays, calendar)
  return {
    limitDays,
    date: days.at(-1)?.date ?? acceptedOn,
    provisional: days.some(({ provisional }) => provisional),
    days: [...days],
    citation,
  }
}
