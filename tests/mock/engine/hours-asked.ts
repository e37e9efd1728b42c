import { createCalendar } from '#mock/engine/calendar.ts'
import { type HoursSubject, serviceDaysBetween } from '#mock/engine/service-hours.ts'
import type { Office } from '#types/office.ts'
import type { DatedHours, ServiceDay, ServiceHours } from '#types/service-hours.ts'
import { calendarTable, listed, someHours, spans, words } from '#tests/support/builders.ts'

const calendar = createCalendar(calendarTable())

/** An office open Monday to Friday, 9–12 and 13–17, unless said otherwise. */
export const subject = (hours: Partial<ServiceHours> = {}, status: Partial<Office['status']> = {}): HoursSubject => ({
  status: { ...listed, ...status },
  hours: someHours(hours),
})

export const dated = (date: string, hours: string, extras: Partial<DatedHours> = {}): DatedHours => ({
  from: date,
  to: date,
  intervals: spans(hours),
  reason: words('系统升级', 'System upgrade'),
  windowId: null,
  citation: null,
  ...extras,
})

export const onDay = (of: HoursSubject, date: string): ServiceDay => {
  const [day] = serviceDaysBetween(of, { from: date, to: date }, calendar)
  if (day === undefined) throw new Error(`No day for ${date}`)
  return day
}
export const ruleOn = (of: HoursSubject, date: string): string => onDay(of, date).because.rule
