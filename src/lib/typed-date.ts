import { localDate, type LocalDate } from '#types/time.ts'

export type TypedDate =
  { readonly state: 'empty' | 'no-date' | 'out-of-range' } | { readonly state: 'valid'; readonly date: LocalDate }

const apart = /^(\d{4})[-/.年\s]+(\d{1,2})[-/.月\s]+(\d{1,2})日?$/
const together = /^(\d{4})(\d{2})(\d{2})$/

/** Reads a date as people write it, year first: 2026-09-30, 2026/9/30, 20260930, 2026年9月30日. */
export const readTypedDate = (typed: string): TypedDate => {
  const tidy = typed
    .normalize('NFKC')
    .trim()
    .replace(/\p{Pd}/gu, '-')
  if (tidy === '') return { state: 'empty' }
  const [, year, month, day] = apart.exec(tidy) ?? together.exec(tidy) ?? []
  if (year === undefined || month === undefined || day === undefined) return { state: 'no-date' }
  const parsed = localDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (!parsed.success) return { state: 'no-date' }
  return year.startsWith('20') ? { state: 'valid', date: parsed.data } : { state: 'out-of-range' }
}

const longestLimit = 60

/** A number of working days, 1 to 60; null where it is none. */
export const readTypedDays = (typed: string): number | null => {
  const tidy = typed.normalize('NFKC').trim()
  const days = /^\d{1,2}$/.test(tidy) ? Number(tidy) : 0
  return days >= 1 && days <= longestLimit ? days : null
}
