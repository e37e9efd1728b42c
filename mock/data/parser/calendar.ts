import * as z from 'zod/mini'
import { type CalendarTable, calendarTable } from '#types/calendar.ts'
import { localDate } from '#types/time.ts'
import { dayNumber, weekdayOf } from '../../engine/days.ts'
import { readRow, refuseData, refuseRepeats } from './fault.ts'
import { cite, pair } from './rows.ts'
import { citationOf, localized } from './words.ts'

const datesByHoliday = z.record(z.string(), z.array(localDate))

const row = z.strictObject({
  coveredFrom: localDate,
  coveredUntil: localDate,
  statutoryUntil: localDate,
  cite,
  names: z.record(z.string(), pair),
  off: datesByHoliday,
  work: datesByHoliday,
})

/** Dates listed under each holiday → one list by date. */
export const calendarOf = (raw: unknown): CalendarTable => {
  const { names, off, work, cite, ...bounds } = readRow(row, raw, 'holidays')
  const listed = (kind: 'off' | 'work', dates: Record<string, string[]>): CalendarTable['days'] =>
    Object.entries(dates).flatMap(([holiday, list]) => {
      if (!(holiday in names)) refuseData('holidays', `unknown reference "${holiday}"`)
      return list.map((date) => ({ date, kind, holiday }))
    })
  const days = [...listed('off', off), ...listed('work', work)].sort((one, other) => (one.date < other.date ? -1 : 1))
  refuseRepeats(
    days.map(({ date }) => date),
    'holidays',
  )
  const holidays = Object.entries(names).map(([id, name]) => ({ id, name: localized(name) }))
  const table = readRow(calendarTable, { ...bounds, citation: citationOf(cite), holidays, days }, 'holidays')
  refuseBounds(table)
  table.days.forEach((day) => refuseDay(day, table))
  return table
}

const refuseBounds = ({ coveredFrom, coveredUntil, statutoryUntil }: CalendarTable): void => {
  if (coveredUntil < coveredFrom) refuseData('holidays', `covered until ${coveredUntil}, before ${coveredFrom}`)
  if (statutoryUntil < coveredUntil) refuseData('holidays', `statutory until ${statutoryUntil}, before ${coveredUntil}`)
}

/** The law fixes days off alone: a make-up day needs an arrangement, and is what would have been a weekend. */
const refuseDay = ({ date, kind }: CalendarTable['days'][number], table: CalendarTable): void => {
  const last = kind === 'off' ? table.statutoryUntil : table.coveredUntil
  if (date < table.coveredFrom || date > last) refuseData('holidays', `${date} is beyond what the table covers`)
  if (kind === 'work' && weekdayOf(dayNumber(date)) < 6) refuseData('holidays', `make-up day ${date} is no weekend`)
}
