import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import 'dayjs/locale/zh-cn'
import type { Instant, LocalDate, Minutes } from '#types/time.ts'
import type { Language } from './language.ts'

dayjs.extend(utc)

const locales: Record<Language, string> = { zh: 'zh-cn', en: 'en' }
const formats: Record<Language, Record<DateStyle, string>> = {
  zh: { day: 'M月D日 ddd', long: 'YYYY年M月D日 dddd', month: 'YYYY年M月', plain: 'M月D日' },
  en: { day: 'ddd D MMM', long: 'dddd D MMMM YYYY', month: 'MMMM YYYY', plain: 'D MMM' },
}

/** `day`: "Tue 24 Nov". `long`: "Tuesday 24 November 2026". `month`: "November 2026". `plain`: "24 Nov". */
export type DateStyle = 'day' | 'long' | 'month' | 'plain'

// A date is a date wherever the device is: it is read and written as UTC, never in the device's zone.
const read = (date: LocalDate) => dayjs.utc(date)

export const formatDate = (date: LocalDate, style: DateStyle, language: Language): string =>
  read(date).locale(locales[language]).format(formats[language][style])

/** The date with its year where that is not the year of `today`. */
export const formatDateNear = (date: LocalDate, today: LocalDate, language: Language): string => {
  if (date.slice(0, 4) === today.slice(0, 4)) return formatDate(date, 'day', language)
  const day = formatDate(date, 'day', language)
  return language === 'zh' ? `${date.slice(0, 4)}年${day}` : `${day} ${date.slice(0, 4)}`
}

export const dateOf = (at: Instant): LocalDate => at.slice(0, 10)
/** `HH:mm`, as China's clocks show it. */
export const timeOf = (at: Instant): string => at.slice(11, 16)
export const minuteText = (minute: Minutes): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const formatMoment = (at: Instant, language: Language): string =>
  `${formatDate(dateOf(at), 'day', language)}${language === 'zh' ? ' ' : ', '}${timeOf(at)}`

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
export const weekdayNames = (language: Language): readonly { readonly short: string; readonly long: string }[] => {
  const monday = read('2026-11-23').locale(locales[language])
  return Array.from({ length: 7 }, (_, index) => {
    const day = monday.add(index, 'day')
    return { short: day.format(language === 'zh' ? 'dd' : 'ddd'), long: day.format('dddd') }
  })
}
