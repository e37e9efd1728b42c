import type { CalendarTable } from '#types/calendar.ts'
import type { Citation, Localized } from '#types/source.ts'
import type { LocalDate } from '#types/time.ts'
import { weekdayOf } from './days.ts'

/** A date as the nation's calendar has it. `provisional`: past the published years, and not fixed by law. */
export interface NationalDay {
  readonly kind: 'working' | 'weekend' | 'off' | 'work'
  readonly name: Localized | null
  readonly provisional: boolean
}

export interface Calendar {
  readonly dayOf: (date: LocalDate) => NationalDay
  readonly coveredUntil: LocalDate
  readonly citation: Citation
}

/** Prepares a table (State Council arrangements, statutory days after them) for look-ups by date. */
export const createCalendar = (table: CalendarTable): Calendar => {
  const names = new Map(table.holidays.map(({ id, name }) => [id, name]))
  const listed = new Map(
    table.days.map(({ date, kind, holiday }): [LocalDate, NationalDay] => [
      date,
      { kind, name: names.get(holiday) ?? null, provisional: false },
    ]),
  )
  const isCovered = (date: LocalDate): boolean => date >= table.coveredFrom && date <= table.coveredUntil
  return {
    dayOf: (date) => listed.get(date) ?? plainDay(date, !isCovered(date)),
    coveredUntil: table.coveredUntil,
    citation: table.citation,
  }
}

const workingDay: NationalDay = { kind: 'working', name: null, provisional: false }
const weekendDay: NationalDay = { kind: 'weekend', name: null, provisional: false }
const provisionalWorkingDay: NationalDay = { ...workingDay, provisional: true }
const provisionalWeekendDay: NationalDay = { ...weekendDay, provisional: true }

const plainDay = (date: LocalDate, provisional: boolean): NationalDay => {
  const weekend = weekdayOf(date) >= 6
  if (provisional) return weekend ? provisionalWeekendDay : provisionalWorkingDay
  return weekend ? weekendDay : workingDay
}

/** 工作日: an ordinary weekday or a make-up day. */
export const isWorkingDay = (day: NationalDay): boolean => day.kind === 'working' || day.kind === 'work'
