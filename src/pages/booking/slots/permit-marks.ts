import type { PermitSafety } from '#types/slot.ts'
import type { LocalDate } from '#types/time.ts'

export const isLate = (safety: PermitSafety, date: LocalDate): boolean =>
  date > (safety.state === 'known' ? safety.latest : safety.expiry)

/** How a date of the calendar stands to the reader's permit. */
export const markOf = (safety: PermitSafety | null, date: LocalDate): 'last-safe' | 'late' | undefined => {
  if (safety === null) return undefined
  if (safety.state === 'known' && date === safety.latest) return 'last-safe'
  return isLate(safety, date) ? 'late' : undefined
}
