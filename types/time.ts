import * as z from 'zod/mini'

// WeChat forbids `new Function`, which zod would otherwise use to speed objects up.
z.config({ jitless: true })

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const isDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const isInstant = (text: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/.test(text) && isDate(text.slice(0, 10))

/** A calendar day in China, `YYYY-MM-DD`. */
export const localDate = z.string().check(z.refine(isDate, 'not a date'))
export type LocalDate = z.infer<typeof localDate>

/** A moment, written in China's one zone to the second: `YYYY-MM-DDTHH:mm:ss+08:00`. */
export const instant = z.string().check(z.refine(isInstant, 'not an instant at +08:00'))
export type Instant = z.infer<typeof instant>

/** Minutes since midnight, 0–1440. */
export const minutes = z.int().check(z.gte(0), z.lte(1440))
export type Minutes = z.infer<typeof minutes>

/** A day of every year, `MM-DD`; 29 February where the year has one. */
export const monthDay = z.string().check(z.refine((text) => isDate(`2000-${text}`), 'not a month and day'))
export type MonthDay = z.infer<typeof monthDay>

/** 1 is Monday, 7 is Sunday. */
export const weekday = z.int().check(z.gte(1), z.lte(7))
export type Weekday = z.infer<typeof weekday>

/** Minutes since midnight; `to` is not included. */
export const interval = z
  .object({ from: minutes, to: minutes })
  .check(z.refine(({ from, to }) => from < to, 'an interval ends after it begins'))
export type Interval = z.infer<typeof interval>
