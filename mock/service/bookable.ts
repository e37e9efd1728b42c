import type { BookingPlan } from '#types/booking-plan.ts'
import type { Office } from '#types/office.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { bookableItems, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'

/** An office and an item that take appointments here. */
export interface Bookable {
  readonly office: Office
  readonly itemId: ServiceItemId
  readonly plan: BookingPlan
}

/** Whether appointments are taken for the item at the office, or the reason why not. */
export const findBookable = (
  { catalogue }: ServiceContext,
  officeId: string,
  itemId: ServiceItemId,
): Outcome<Bookable> => {
  const office = catalogue.office(officeId)
  if (office === null) return refuse('office-unknown')
  if (serviceAt(office, itemId) === null) return refuse('item-not-here')
  const plan = catalogue.plan(officeId)
  if (plan === null || !bookableItems(office, plan).includes(itemId)) return refuse('office-not-bookable')
  return accept({ office, itemId, plan })
}
