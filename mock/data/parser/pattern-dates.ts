import type { HoursPattern } from '#types/service-hours.ts'
import type { LocalDate, MonthDay } from '#types/time.ts'
import { dateOf, dayNumber } from '../../engine/days.ts'

type Validity = Pick<HoursPattern, 'validFrom' | 'validTo' | 'season'>

const longestYear = 366

/** Whether there is a date on which both patterns are valid and in season. */
export const haveCommonDate = (one: Validity, other: Validity): boolean => {
  const from = [one.validFrom ?? earliest, other.validFrom ?? earliest].reduce((a, b) => (a > b ? a : b))
  const to = [one.validTo ?? latest, other.validTo ?? latest].reduce((a, b) => (a < b ? a : b))
  if (from > to) return false
  if (one.season === null && other.season === null) return true
  // Seasons come back every year: the last four years, of which one is a leap year, say all.
  const last = dayNumber(to)
  const first = Math.max(dayNumber(from), last - 4 * longestYear)
  for (let day = first; day <= last; day += 1) {
    const monthDay = dateOf(day).slice(5)
    if (isInSeason(one.season, monthDay) && isInSeason(other.season, monthDay)) return true
  }
  return false
}

const earliest: LocalDate = '0001-01-01'
const latest: LocalDate = '9999-12-31'

const isInSeason = (season: Validity['season'], monthDay: MonthDay): boolean => {
  if (season === null) return true
  const { from, to } = season
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to
}
