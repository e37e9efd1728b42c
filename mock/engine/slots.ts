import type { BookingPlan, PlannedWindow } from '#types/booking-plan.ts'
import type { ServiceDay, ServiceHours } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { Interval, LocalDate, Minutes } from '#types/time.ts'

/** A start on a date, with the windows that serve it and the places of each. */
export interface OfferedSlot {
  readonly from: Minutes
  readonly to: Minutes
  readonly windows: readonly { readonly windowId: string; readonly capacity: number }[]
}

/**
 * 时段 of a date: hours × slot length × windows. A slot lies inside one open interval, so never across a break and
 * never past closing; a remainder before closing that is shorter than a slot is not offered.
 */
export const slotsOf = (
  day: ServiceDay,
  plan: BookingPlan,
  itemId: ServiceItemId,
  exceptions: ServiceHours['exceptions'],
): readonly OfferedSlot[] => {
  const windows = plan.windows.filter((window) => window.itemIds.includes(itemId))
  const length = plan.policy.slotMinutes
  return day.intervals.flatMap((interval) =>
    startsIn(interval, length).flatMap((from) => {
      const slot = { from, to: from + length }
      const serving = windows.filter((window) => isServing(window, day.date, slot, exceptions))
      if (serving.length === 0) return []
      return [{ ...slot, windows: serving.map(({ id, capacity }) => ({ windowId: id, capacity })) }]
    }),
  )
}

const startsIn = ({ from, to }: Interval, length: Minutes): readonly Minutes[] =>
  Array.from({ length: Math.floor((to - from) / length) }, (_, index) => from + index * length)

/** A dated exception of one window closes it, or leaves it only the stated hours. */
const isServing = (
  window: PlannedWindow,
  date: LocalDate,
  slot: Interval,
  exceptions: ServiceHours['exceptions'],
): boolean => {
  const own = exceptions.find(({ windowId, from, to }) => windowId === window.id && from <= date && date <= to)
  return own === undefined || own.intervals.some(({ from, to }) => from <= slot.from && slot.to <= to)
}
