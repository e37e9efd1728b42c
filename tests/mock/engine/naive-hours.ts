import type { CalendarTable } from '#types/calendar.ts'
import type { Office } from '#types/office.ts'
import type { HoursPattern, ServiceHours } from '#types/service-hours.ts'

// An oracle: opening hours asked minute by minute, by the words of the rules, with JavaScript's own calendar.

const msPerDay = 86_400_000

export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10)

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

export interface NaiveOffice {
  readonly status: Office['status']
  readonly hours: ServiceHours
  readonly table: CalendarTable
}

/** Whether the office is open in each of the 1440 minutes of a date. */
export const openMinutes = (office: NaiveOffice, date: string): readonly boolean[] => {
  const spans = spansOn(office, date)
  return Array.from({ length: 1440 }, (_, minute) => spans.some(({ from, to }) => from <= minute && minute < to))
}

type Spans = readonly { readonly from: number; readonly to: number }[]

const spansOn = ({ status, hours, table }: NaiveOffice, date: string): Spans => {
  if (status.lastDay !== null && date > status.lastDay) return []
  if (status.state === 'withdrawn' && status.lastDay === null && (status.from === null || date >= status.from))
    return []
  if (status.state !== 'withdrawn' && status.from !== null && date < status.from) return []
  if (status.state === 'not-open-yet' && status.from === null) return []

  const dated = hours.exceptions.find(({ windowId, from, to }) => windowId === null && from <= date && date <= to)
  if (dated !== undefined) return dated.intervals

  const national = table.days.find((day) => day.date === date)?.kind
  if (national === 'off') return []
  const valid = hours.patterns.filter(
    ({ validFrom, validTo }) => (validFrom ?? date) <= date && date <= (validTo ?? date),
  )
  const weeklies = valid.flatMap((pattern) => (pattern.kind === 'weekly' ? [pattern] : []))
  const working = weeklies.filter(({ basis }) => basis === 'working-days')
  if (national === 'work' && working.length > 0) {
    const own = working.filter(({ days }) => days.includes(weekdayOf(date)))
    const first = working.flatMap(({ days }) => days)[0] ?? 0
    return (own.length > 0 ? own : working.filter(({ days }) => days.includes(first))).flatMap(
      ({ intervals }) => intervals,
    )
  }
  const nth = valid.find((pattern) => pattern.kind === 'nth-weekday' && isNth(pattern, date))
  if (nth !== undefined) return nth.intervals
  return weeklies.flatMap(({ days, intervals }) => (days.includes(weekdayOf(date)) ? intervals : []))
}

const isNth = (pattern: Extract<HoursPattern, { kind: 'nth-weekday' }>, date: string): boolean => {
  if (weekdayOf(date) !== pattern.day) return false
  const sameWeekday = Array.from(
    { length: 31 },
    (_, index) => `${date.slice(0, 7)}-${String(index + 1).padStart(2, '0')}`,
  ).filter((day) => dateAfter(day, 0) === day && weekdayOf(day) === pattern.day)
  return (pattern.nth === -1 ? sameWeekday.at(-1) : sameWeekday[pattern.nth - 1]) === date
}

/** The first minute after `minute` of `date` in which the office is open and was not the minute before. */
export const nextOpening = (
  office: NaiveOffice,
  from: { readonly date: string; readonly minute: number },
  days: number,
): string | null => {
  let wasOpen = openMinutes(office, from.date)[from.minute] ?? false
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const date = dateAfter(from.date, ahead)
    const open = openMinutes(office, date)
    for (let minute = ahead === 0 ? from.minute + 1 : 0; minute < 1440; minute += 1) {
      if (open[minute] === true && !wasOpen)
        return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`
      wasOpen = open[minute] ?? false
    }
  }
  return null
}

const two = (value: number): string => String(value).padStart(2, '0')
