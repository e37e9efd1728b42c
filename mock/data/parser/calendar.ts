import * as z from 'zod/mini'
import { type CalendarTable, calendarTable } from '#types/calendar.ts'
import { readRow, refuseData, refuseRepeats } from './fault.ts'
import { cite, pair } from './rows.ts'
import { citationOf, localized } from './words.ts'

const datesByHoliday = z.record(z.string(), z.array(z.string()))

const row = z.strictObject({
  coveredFrom: z.string(),
  coveredUntil: z.string(),
  statutoryUntil: z.string(),
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
  return readRow(calendarTable, { ...bounds, citation: citationOf(cite), holidays, days }, 'holidays')
}
