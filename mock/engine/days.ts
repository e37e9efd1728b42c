import type { LocalDate, Weekday } from '#types/time.ts'

/** Days since 1970-01-01 in the Gregorian calendar: what the engine counts with. Text is for its edges. */
export type DayNumber = number

const daysPerEra = 146_097

/** Days since 1970-01-01, without `Date` and so without the device's zone. */
export const dayNumber = (date: LocalDate): DayNumber => {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - 719_468
}

/** Year, month 1–12 and day of the month of a day number. */
export const civilOf = (day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}

/** The date of a day number; the inverse of `dayNumber`. */
export const dateOf = (number: DayNumber): LocalDate => {
  const { year, month, day } = civilOf(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(dayNumber(date) + days)

/** 1 Monday … 7 Sunday. Day 0, 1970-01-01, was a Thursday. */
export const weekdayOf = (day: DayNumber): Weekday => mod(day + 3, 7) + 1

/** Which one of its weekday in the month: 1 for the first Saturday, and so on. */
export const nthInMonth = (day: DayNumber): number => Math.ceil(civilOf(day).day / 7)

export const isLastInMonth = (day: DayNumber): boolean => civilOf(day + 7).month !== civilOf(day).month

/** Month and day of any year as one number that sorts like the year: 1001 is 1 October. */
export const monthDayOf = (number: DayNumber): number => {
  const { month, day } = civilOf(number)
  return month * 100 + day
}

/** How many dates there are from `from` to `to`, both included; 0 when `to` is earlier. */
export const countDates = (from: LocalDate, to: LocalDate): number => Math.max(0, dayNumber(to) - dayNumber(from) + 1)

/** Every date from `from` to `to`, both included. */
export const datesBetween = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const first = dayNumber(from)
  return Array.from({ length: countDates(from, to) }, (_, index) => dateOf(first + index))
}

const mod = (value: number, by: number): number => ((value % by) + by) % by
const two = (value: number): string => String(value).padStart(2, '0')
