import type { Request } from '#types/backend.ts'
import type { PermitSafety } from '#types/slot.ts'
import { limitFor } from '../engine/limits.ts'
import { latestSafeDate } from '../engine/working-days.ts'
import type { Bookable } from './bookable.ts'
import { serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'

/**
 * The latest safe date for the permit that was asked about, by the limit that a source promises for this office and
 * item; unknown where none does. Without a class, by the longest promise of the place. Null when nothing was asked.
 */
export const permitSafetyOf = (
  { catalogue }: ServiceContext,
  { office, itemId, plan }: Bookable,
  { expiry, class: permitClass }: Request<'listAvailability'>,
): PermitSafety | null => {
  if (expiry === undefined) return null
  const guide = catalogue.guide(serviceAt(office, itemId)?.guideId ?? null)
  const answers: Record<string, string> = permitClass === undefined ? {} : { class: permitClass }
  const limit = guide === null ? null : limitFor(guide.limits, answers)
  const limitDays = limit?.promisedDays ?? null
  if (limit === null || limitDays === null) return { state: 'unknown', expiry, reason: 'limit-not-stated' }
  const marginDays = plan.policy.expiryMarginDays
  const { date: latest, provisional } = latestSafeDate(expiry, { limitDays, marginDays }, catalogue.calendar)
  return { state: 'known', expiry, latest, provisional, limitDays, marginDays, citation: limit.citation }
}
