/** The forms after 1, 2 and 5: место, места, мест. */
export type RussianForms = readonly [one: string, few: string, many: string]

/** Russian counts by the last digits: 1, 21, 101 · 2–4, 22–24 · 0, 5–20, 25–30, 111–114 (Unicode CLDR, "ru"). */
export const russian = (count: number, [one, few, many]: RussianForms): string => {
  const [last, lastTwo] = [count % 10, count % 100]
  if (last === 1 && lastTwo !== 11) return one
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? few : many
}

/** French takes the singular up to 1, so after 0 too (Unicode CLDR, "fr"). */
export const french = (count: number, one: string, other: string): string => (count < 2 ? one : other)
