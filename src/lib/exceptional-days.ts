import type { HoursRule } from '#types/because.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import type { LocalDate } from '#types/time.ts'
import { addDays } from './dates.ts'

/** Days in a row that are alike in hours and reason. */
export interface DaySpan {
  readonly first: ServiceDay
  readonly to: LocalDate
  /** They were so on the first day that is known, and so perhaps before it. */
  readonly begun: boolean
  /** They are so up to the last day that is known, and so perhaps after it. */
  readonly goesOn: boolean
}

const usual: readonly HoursRule[] = ['weekly-hours', 'weekly-rest', 'nth-weekday', 'hours-unpublished']

/**
 * What a reader who knows an office's usual hours would get wrong: holidays, make-up days (kept or not), closures,
 * special hours, a move. `days` are consecutive, as the backend lists them; what is alike comes as one span.
 */
export const exceptionalSpans = (days: readonly ServiceDay[]): readonly DaySpan[] =>
  spansOf(days, (day) => !usual.includes(day.because.rule) || isMakeUpNotKept(day))

/** The spans of alike days among consecutive ones, leaving out what is not wanted. */
export const spansOf = (days: readonly ServiceDay[], isWanted: (day: ServiceDay) => boolean): readonly DaySpan[] => {
  const spans: DaySpan[] = []
  for (const day of days.filter(isWanted)) {
    const last = spans.at(-1)
    const goesOn = day.date === days.at(-1)?.date
    if (last !== undefined && addDays(last.to, 1) === day.date && likenessOf(last.first) === likenessOf(day)) {
      spans[spans.length - 1] = { ...last, to: day.date, goesOn }
    } else {
      spans.push({ first: day, to: day.date, begun: day.date === days[0]?.date, goesOn })
    }
  }
  return spans
}

const isMakeUpNotKept = ({ kind, national }: ServiceDay): boolean => kind === 'rest' && national?.kind === 'work'

const likenessOf = ({ kind, intervals, because }: ServiceDay): string => JSON.stringify([kind, intervals, because])
