import type { CalendarTable } from '#types/calendar.ts'

const msPerDay = 86_400_000

export const written = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10)

/** The date so many days later, by JavaScript's own calendar. */
export const plusDays = (date: string, days: number): string =>
  written(Date.parse(`${date}T00:00:00Z`) / msPerDay + days)

/** The oracle: a make-up day, or a weekday that is not off, by the table alone. */
export const worksBy =
  (table: CalendarTable) =>
  (date: string): boolean => {
    const listed = table.days.find((day) => day.date === date)
    if (listed !== undefined) return listed.kind === 'work'
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6
  }

/** Walks from day to day; day 0 is `start`, whatever it is. */
export const naiveDue = (table: CalendarTable, start: string, limit: number): string => {
  const works = worksBy(table)
  let date = start
  for (let left = limit; left > 0;) {
    date = plusDays(date, 1)
    if (works(date)) left -= 1
  }
  return date
}

/** How many working days there are after `from`, up to `to`. */
export const naiveCount = (table: CalendarTable, from: string, to: string): number => {
  const works = worksBy(table)
  let count = 0
  for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) if (works(date)) count += 1
  return count
}
