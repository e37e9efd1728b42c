import type { Instant } from '#types/time.ts'

const chinaOffsetSeconds = 8 * 3600
const daySeconds = 86_400

/** Seconds since 1970 UTC of a moment written at +08:00. */
export const unixSeconds = (instant: Instant): number => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (instant.match(/\d+/g) ?? []).map(Number)
  return dayNumber(year, month, day) * daySeconds + hour * 3600 + minute * 60 + second - chinaOffsetSeconds
}

// Days since 1970, with the year taken to begin in March so that a leap day ends it.
const dayNumber = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}

/** The same moment as iCalendar writes it in UTC: `20261124T013000Z`. */
export const utcStamp = (instant: Instant): string => {
  const seconds = unixSeconds(instant)
  const ofDay = ((seconds % daySeconds) + daySeconds) % daySeconds
  const time = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60].map(pad).join('')
  return `${dateOf((seconds - ofDay) / daySeconds)}T${time}Z`
}

const dateOf = (days: number): string => {
  const fromMarch0 = days + 719_468
  const era = Math.floor(fromMarch0 / 146_097)
  const dayOfEra = fromMarch0 - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return `${yearOfEra + era * 400 + (month <= 2 ? 1 : 0)}${pad(month)}${pad(day)}`
}

const pad = (number: number): string => String(number).padStart(2, '0')
