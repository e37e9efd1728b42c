import type { CalendarTable } from '#types/calendar.ts'
import type { Office } from '#types/office.ts'
import type { DatedHours, HoursPattern, ServiceHours } from '#types/service-hours.ts'

// An oracle: opening hours asked minute by minute, by the words of the rules, with JavaScript's own calendar.

const msPerDay = 86_400_000

export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10)

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

export interface NaiveOffice {
  readonly status: Office['status']
  readonly hours: ServiceHours
  readonly announced: readonly DatedHours[]
  readonly windowId?: string
  readonly table: CalendarTable
}

/** Whether the office is open in each of the 1440 minutes of a date. */
export const openMinutes = (office: NaiveOffice, date: string): readonly boolean[] => {
  const spans = spansOn(office, date)
  return Array.from({ length: 1440 }, (_, minute) => spans.some(({ from, to }) => from <= minute && minute < to))
}

type Spans = readonly { readonly from: number; readonly to: number }[]

const spansOn = (office: NaiveOffice, date: string): Spans => {
  if (!isInService(office.status, date)) return []
  const dated = datedOn(office, date)
  if (dated !== undefined) return dated.intervals

  const { hours, table } = office
  const national = table.days.find((day) => day.date === date)?.kind
  if (national === 'off') return []
  const valid = hours.patterns.filter((pattern) => isValid(pattern, date))
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

const isInService = ({ state, from, lastDay }: Office['status'], date: string): boolean => {
  if (lastDay !== null && date > lastDay) return false
  switch (state) {
    case 'withdrawn':
      return lastDay !== null || (from !== null && date < from)
    case 'moving':
      return lastDay !== null || from === null || date < from
    case 'not-open-yet':
      return from !== null && date >= from
    case 'opening':
    case 'listed':
      return from === null || date >= from
  }
}

/** The whole office when it is closed, else the window that is asked for, else special hours of the whole office. */
const datedOn = ({ announced, hours, windowId }: NaiveOffice, date: string): DatedHours | undefined => {
  const today = [...announced, ...hours.exceptions].filter(({ from, to }) => from <= date && date <= to)
  const whole = today.find((one) => one.windowId === null)
  if (whole?.intervals.length === 0) return whole
  return today.find((one) => windowId !== undefined && one.windowId === windowId) ?? whole
}

const isValid = ({ validFrom, validTo, season }: HoursPattern, date: string): boolean => {
  if (date < (validFrom ?? date) || date > (validTo ?? date)) return false
  if (season === null) return true
  // From its first day on, day by day, until its last: the way a reader goes through a wall calendar.
  for (let day = date, back = 0; back < 366; back += 1, day = dateAfter(day, -1)) {
    if (day.slice(5) === season.to && back > 0) return false
    if (day.slice(5) === season.from) return true
  }
  return false
}

const isNth = (pattern: Extract<HoursPattern, { kind: 'nth-weekday' }>, date: string): boolean => {
  if (weekdayOf(date) !== pattern.day) return false
  const sameWeekday = Array.from(
    { length: 31 },
    (_, index) => `${date.slice(0, 7)}-${String(index + 1).padStart(2, '0')}`,
  ).filter((day) => dateAfter(day, 0) === day && weekdayOf(day) === pattern.day)
  return (pattern.nth === -1 ? sameWeekday.at(-1) : sameWeekday[pattern.nth - 1]) === date
}

interface Minute {
  readonly date: string
  readonly minute: number
}

/** The first minute after `from` in which the office is open and was not the minute before. */
export const nextOpening = (office: NaiveOffice, from: Minute, days: number): string | null =>
  firstMinute(office, from, { days, wanted: (open, wasOpen) => open && !wasOpen })

/** The first minute after `from` in which the office is not open. */
export const nextClosing = (office: NaiveOffice, from: Minute, days: number): string | null =>
  firstMinute(office, from, { days, wanted: (open) => !open })

const firstMinute = (
  office: NaiveOffice,
  from: Minute,
  { days, wanted }: { readonly days: number; readonly wanted: (open: boolean, wasOpen: boolean) => boolean },
): string | null => {
  let wasOpen = openMinutes(office, from.date)[from.minute] ?? false
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const date = dateAfter(from.date, ahead)
    const open = openMinutes(office, date)
    for (let minute = ahead === 0 ? from.minute + 1 : 0; minute < 1440; minute += 1) {
      if (wanted(open[minute] === true, wasOpen))
        return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`
      wasOpen = open[minute] ?? false
    }
  }
  return null
}

const two = (value: number): string => String(value).padStart(2, '0')
