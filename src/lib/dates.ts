import dayjs from 'dayjs'
import type { Instant, LocalDate, Minutes } from '#types/time.ts'
import { type BuiltInLanguage, isFetched, type Language } from './language.ts'
import type { DateParts, DateStyle, DateWords } from './text/date-words.ts'
import { dates as en } from './text/en/dates.ts'
import { packOf } from './text/pack.ts'
import { dates as zh } from './text/zh/dates.ts'

export type { DateStyle } from './text/date-words.ts'

const builtIn: Record<BuiltInLanguage, DateWords> = { zh, en }
const wordsOf = (language: Language): DateWords => (isFetched(language) ? packOf(language).dates : builtIn[language])

// A date is a date wherever the device is: at noon no zone sets its clocks, so that a day is a day there, too.
const read = (date: LocalDate) => dayjs(`${date}T12:00`)

const partsOf = (date: LocalDate): DateParts => {
  const day = read(date)
  return { year: day.year(), month: day.month() + 1, day: day.date(), weekday: weekdayIndex(date) }
}

export const formatDate = (date: LocalDate, style: DateStyle, language: Language): string =>
  wordsOf(language)[style](partsOf(date))

/** The date with its year where that is not the year of `today`. */
export const formatDateNear = (date: LocalDate, today: LocalDate, language: Language): string =>
  wordsOf(language)[date.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayWithYear'](partsOf(date))

export const dateOf = (at: Instant): LocalDate => at.slice(0, 10)
/** `HH:mm`, as China's clocks show it. */
export const timeOf = (at: Instant): string => at.slice(11, 16)
export const minuteText = (minute: Minutes): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const formatMoment = (at: Instant, language: Language): string =>
  `${formatDate(dateOf(at), 'day', language)}${wordsOf(language).beforeTime}${timeOf(at)}`

export const addDays = (date: LocalDate, days: number): LocalDate => read(date).add(days, 'day').format('YYYY-MM-DD')

export const daysBetween = (from: LocalDate, to: LocalDate): number => read(to).diff(read(from), 'day')

/** Seconds from one instant to another, negative when it is past. */
export const secondsBetween = (from: Instant, to: Instant): number => dayjs(to).diff(dayjs(from), 'second')

/** `YYYY-MM` of a date. */
export const monthOf = (date: LocalDate): string => date.slice(0, 7)
export const addMonths = (month: string, months: number): string =>
  read(`${month}-01`).add(months, 'month').format('YYYY-MM')

export const datesOfMonth = (month: string): readonly LocalDate[] => {
  const first = read(`${month}-01`)
  return Array.from({ length: first.daysInMonth() }, (_, index) => first.add(index, 'day').format('YYYY-MM-DD'))
}

/** 0 for a Monday … 6 for a Sunday. */
export const weekdayIndex = (date: LocalDate): number => (read(date).day() + 6) % 7

/** Names of the weekdays from Monday. */
export const weekdayNames = (language: Language): DateWords['weekdays'] => wordsOf(language).weekdays
