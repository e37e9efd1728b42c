import type { BookingPlan, PlannedWindow } from '#types/booking-plan.ts'
import type { DatedHours, OpenInterval, ServiceDay } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { Interval, Minutes } from '#types/time.ts'

/** A start on a date, with the windows that serve it and the places of each. */
export interface OfferedSlot {
  readonly from: Minutes
  readonly to: Minutes
  readonly windows: readonly { readonly windowId: string; readonly capacity: number }[]
}

export interface SlotsQuestion {
  readonly plan: BookingPlan
  readonly itemId: ServiceItemId
  readonly exceptions: readonly DatedHours[]
}

/**
 * 时段 of a date: hours × slot length × windows. A slot lies inside one open interval, so never across a break and
 * never past closing; a remainder before closing that is shorter than a slot is not offered.
 */
export const slotsOf = (day: ServiceDay, { plan, itemId, exceptions }: SlotsQuestion): readonly OfferedSlot[] => {
  const dated = exceptions.filter(({ from, to }) => from <= day.date && day.date <= to)
  const windows = plan.windows
    .filter((window) => window.itemIds.includes(itemId))
    .map(({ id, capacity }) => ({ windowId: id, capacity }))
  const length = plan.policy.slotMinutes
  return day.intervals.flatMap((interval) =>
    startsIn(interval, length).flatMap((from) => {
      const slot = { from, to: from + length }
      // Of nearly every day all serve, and there is nothing to sort out.
      const serving =
        dated.length === 0 ? windows : windows.filter(({ windowId }) => isServing({ id: windowId }, slot, dated))
      return serving.length === 0 ? [] : [{ ...slot, windows: serving }]
    }),
  )
}

/** Who comes when nobody more is admitted comes in vain, so no slot begins then. */
const startsIn = ({ from, to, lastAdmission = to }: OpenInterval, length: Minutes): readonly Minutes[] =>
  Array.from({ length: Math.floor((to - from) / length) }, (_, index) => from + index * length).filter(
    (start) => start < lastAdmission,
  )

/** A dated exception of one window closes it, or leaves it only the stated hours. */
export const isServing = (window: Pick<PlannedWindow, 'id'>, slot: Interval, dated: readonly DatedHours[]): boolean => {
  const own = dated.find(({ windowId }) => windowId === window.id)
  return own === undefined || own.intervals.some(({ from, to }) => from <= slot.from && slot.to <= to)
}
