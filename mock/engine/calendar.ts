import type { CalendarTable } from '#types/calendar.ts'
import type { Citation, Localized } from '#types/source.ts'
import type { LocalDate } from '#types/time.ts'
import { type DayNumber, dayNumber, weekdayOf } from './days.ts'

/** A date as the nation's calendar has it. `provisional`: past the published years, and not fixed by law. */
export interface NationalDay {
  readonly kind: 'working' | 'weekend' | 'off' | 'work'
  readonly name: Localized | null
  readonly provisional: boolean
}

export interface Calendar {
  readonly dayOf: (date: LocalDate) => NationalDay
  /** The same by number, for loops over days. */
  readonly onDay: (day: DayNumber) => NationalDay
  readonly coveredUntil: LocalDate
  readonly citation: Citation
}

/**
 * Prepares a table (State Council arrangements, statutory days after them) once: every day from the first to the last
 * that it speaks of stands at its own place, so that a look-up is one step. Days outside it are provisional.
 */
export const createCalendar = (table: CalendarTable): Calendar => {
  const first = dayNumber(table.coveredFrom)
  const covered = dayNumber(table.coveredUntil)
  const last = Math.max(covered, ...table.days.map(({ date }) => dayNumber(date)))
  const days = Array.from({ length: last - first + 1 }, (_, index) => plainDay(first + index, first + index > covered))
  const names = new Map(table.holidays.map(({ id, name }) => [id, name]))
  for (const { date, kind, holiday } of table.days) {
    const index = dayNumber(date) - first
    if (index >= 0) days[index] = { kind, name: names.get(holiday) ?? null, provisional: false }
  }
  const onDay = (day: DayNumber): NationalDay => days[day - first] ?? plainDay(day, true)
  return {
    dayOf: (date) => onDay(dayNumber(date)),
    onDay,
    coveredUntil: table.coveredUntil,
    citation: table.citation,
  }
}

const workingDay: NationalDay = { kind: 'working', name: null, provisional: false }
const weekendDay: NationalDay = { kind: 'weekend', name: null, provisional: false }
const provisionalWorkingDay: NationalDay = { ...workingDay, provisional: true }
const provisionalWeekendDay: NationalDay = { ...weekendDay, provisional: true }

const plainDay = (day: DayNumber, provisional: boolean): NationalDay => {
  const weekend = weekdayOf(day) >= 6
  if (provisional) return weekend ? provisionalWeekendDay : provisionalWorkingDay
  return weekend ? weekendDay : workingDay
}

/** 工作日: an ordinary weekday or a make-up day. */
export const isWorkingDay = (day: NationalDay): boolean => day.kind === 'working' || day.kind === 'work'
