import type { HoursPattern, ServiceDay, ServiceHours } from '#types/service-hours.ts'
import type { Interval, LocalDate, Minutes } from '#types/time.ts'
import { addDays, minuteText } from './dates.ts'
import { spansOf } from './exceptional-days.ts'

/** One opening as schema.org has it: times of day, and the dates between which they hold. */
export interface OpeningHoursSpecification {
  readonly '@type': 'OpeningHoursSpecification'
  readonly dayOfWeek?: readonly string[]
  readonly opens: string
  readonly closes: string
  readonly validFrom?: LocalDate
  readonly validThrough?: LocalDate
}

interface DateRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

const open = { '@type': 'OpeningHoursSpecification' } as const

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/**
 * https://schema.org/openingHoursSpecification of the weekly hours, one for each interval. A season has no word there:
 * it is written as the dates that it has within `range`.
 */
export const openingHoursSpecification = (
  hours: ServiceHours,
  range: DateRange,
): readonly OpeningHoursSpecification[] =>
  hours.patterns.flatMap((pattern) =>
    pattern.kind === 'weekly'
      ? validities(pattern, range).flatMap((validity) =>
          pattern.intervals.map((interval) => ({
            ...open,
            dayOfWeek: pattern.days.map(dayUrl),
            ...timesOf(interval),
            ...validity,
          })),
        )
      : [],
  )

/**
 * https://schema.org/specialOpeningHoursSpecification of the listed days: every day that weekly hours do not explain,
 * so also the nth weekday of a month, for which schema.org has no word. Closed is written 00:00–00:00.
 */
export const specialOpeningHoursSpecification = (days: readonly ServiceDay[]): readonly OpeningHoursSpecification[] =>
  spansOf(
    days,
    ({ because: { rule } }) => rule !== 'weekly-hours' && rule !== 'weekly-rest' && rule !== 'hours-unpublished',
  ).flatMap(({ first, to }) => {
    const validity = { validFrom: first.date, validThrough: to }
    if (first.intervals.length === 0) return [{ ...open, opens: '00:00', closes: '00:00', ...validity }]
    return first.intervals.map((interval) => ({ ...open, ...timesOf(interval), ...validity }))
  })

const dayUrl = (day: number): string => `https://schema.org/${weekdays[day - 1] ?? ''}`

const timesOf = ({ from, to }: Interval): { readonly opens: string; readonly closes: string } => ({
  opens: minuteText(from),
  closes: minuteText(lastMinute(to)),
})

// A day there ends with the minute before midnight: 24:00 would be 00:00, which is closed.
const lastMinute = (to: Minutes): Minutes => Math.min(to, 1439)

type Validity = Pick<OpeningHoursSpecification, 'validFrom' | 'validThrough'>

const validities = ({ validFrom, validTo, season }: HoursPattern, range: DateRange): readonly Validity[] => {
  if (season === null) {
    return [
      {
        ...(validFrom === null ? {} : { validFrom }),
        ...(validTo === null ? {} : { validThrough: validTo }),
      },
    ]
  }
  const first = later(validFrom, range.from)
  const last = earlier(validTo, range.to)
  return yearsOf(range).flatMap((year) => {
    const start = later(first, startOf(year, season.from))
    const end = earlier(last, endOf(season.from <= season.to ? year : year + 1, season.to))
    return start <= end ? [{ validFrom: start, validThrough: end }] : []
  })
}

/** From the year before: a season that goes over New Year began in it. */
const yearsOf = ({ from, to }: DateRange): readonly number[] => {
  const first = Number(from.slice(0, 4)) - 1
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}

// In a year without 29 February a season begins the day after where it would, and ends the day before.
const startOf = (year: number, monthDay: string): LocalDate =>
  monthDay === '02-29' ? addDays(`${year}-02-28`, 1) : `${year}-${monthDay}`

const endOf = (year: number, monthDay: string): LocalDate =>
  monthDay === '02-29' ? addDays(`${year}-03-01`, -1) : `${year}-${monthDay}`

const later = (one: LocalDate | null, other: LocalDate): LocalDate => (one !== null && one > other ? one : other)
const earlier = (one: LocalDate | null, other: LocalDate): LocalDate => (one !== null && one < other ? one : other)
