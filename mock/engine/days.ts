import type { LocalDate, Weekday } from '#types/time.ts'

const daysPerEra = 146_097

/** Days since 1970-01-01 in the Gregorian calendar, without `Date` and so without the device's zone. */
export const dayNumber = (date: LocalDate): number => {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - 719_468
}

/** The date of a day number; the inverse of `dayNumber`. */
export const dateOf = (day: number): LocalDate => {
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
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(dayNumber(date) + days)

/** 1 Monday … 7 Sunday. Day 0, 1970-01-01, was a Thursday. */
export const weekdayOf = (date: LocalDate): Weekday => mod(dayNumber(date) + 3, 7) + 1

/** Which one of its weekday in the month: 1 for the first Saturday, and so on. */
export const nthInMonth = (date: LocalDate): number => Math.ceil(Number(date.slice(8, 10)) / 7)

export const isLastInMonth = (date: LocalDate): boolean => addDays(date, 7).slice(5, 7) !== date.slice(5, 7)

/** Every date from `from` to `to`, both included. */
export const datesBetween = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dateOf(first + index))
}

const mod = (value: number, by: number): number => ((value % by) + by) % by
const two = (value: number): string => String(value).padStart(2, '0')
