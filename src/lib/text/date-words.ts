/** A date as numbers: `month` and `day` from 1, `weekday` 0 for a Monday … 6 for a Sunday. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}

/** `day`: "Tue 24 Nov". `long`: "Tuesday 24 November 2026". `month`: "November 2026". `plain`: "24 Nov". */
export type DateStyle = 'day' | 'long' | 'month' | 'plain'

/** How a language writes dates. Android WeChat has no `Intl`, so each language brings its own. */
export interface DateWords extends Readonly<Record<DateStyle | 'dayWithYear', (date: DateParts) => string>> {
  /** From Monday. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[]
  /** Between a date and a time of day. */
  readonly beforeTime: string
}

/** The one at a place of a list: months and weekdays are always within theirs. */
export const at = (names: readonly string[], index: number): string => names[index] ?? ''

/** Weekdays from Monday, of two lists of names parted by spaces. */
export const weekdaysOf = (short: string, long: string): DateWords['weekdays'] => {
  const longNames = long.split(' ')
  return short.split(' ').map((name, index) => ({ short: name, long: at(longNames, index) }))
}
