import type { Instant, LocalDate, Minutes } from '#types/time.ts'
import { addDays, dateOf, dayNumber } from './days.ts'

// Every instant is written at +08:00 to the second, so comparing instants is comparing their text.

export const dateOfInstant = (at: Instant): LocalDate => at.slice(0, 10)

/** Whole minutes since midnight in China, 0–1439. */
export const minuteOf = (at: Instant): Minutes => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))

/** The instant at `minute` minutes since midnight; 1440 is the next day's midnight. */
export const instantAt = (date: LocalDate, minute: Minutes): Instant =>
  minute >= 1440 ? instantAt(addDays(date, 1), minute - 1440) : `${date}T${clockText(minute)}:00+08:00`

/** `HH:mm`. */
export const clockText = (minute: Minutes): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Seconds since 1970-01-01T00:00:00+08:00: a line to count along, not Unix time. */
export const secondsOf = (at: Instant): number =>
  dayNumber(dateOfInstant(at)) * 86_400 + minuteOf(at) * 60 + Number(at.slice(17, 19))

export const instantOfSeconds = (seconds: number): Instant => {
  const day = Math.floor(seconds / 86_400)
  const rest = seconds - day * 86_400
  const second = String(rest % 60).padStart(2, '0')
  return `${dateOf(day)}T${clockText(Math.floor(rest / 60))}:${second}+08:00`
}

export const addMinutes = (at: Instant, minutes: number): Instant => instantOfSeconds(secondsOf(at) + minutes * 60)

/** Minutes from `from` to `to`, rounded up: what is left of the last minute still counts. */
export const minutesUntil = (from: Instant, to: Instant): number => Math.ceil((secondsOf(to) - secondsOf(from)) / 60)
