import * as z from 'zod/mini'
import { type BookingPlan, bookingPlan } from '#types/booking-plan.ts'
import { type BookingPolicy, type Office, bookingPolicy } from '#types/office.ts'
import { type ServiceItemId, serviceItemId } from '#types/service-item.ts'
import { findIn, readRow, refuseData, refuseRepeats } from './fault.ts'

const items = z.array(serviceItemId)

const planRow = z.strictObject({
  office: z.string(),
  prefix: z.string(),
  items,
  /** Places per slot; `printed` where the window itself is a source's, not the sample's. */
  windows: z.array(
    z.strictObject({
      id: z.string(),
      places: z.int(),
      items: z.optional(items),
      printed: z.optional(z.boolean()),
    }),
  ),
  policy: z.optional(z.partial(bookingPolicy)),
})
type PlanRow = z.infer<typeof planRow>

const plansFile = z.strictObject({ policy: bookingPolicy, plans: z.array(planRow) })

/** The demonstration's plans: the file's policy where an office does not say otherwise. */
export const plansOf = (raw: unknown): BookingPlan[] => {
  const { policy, plans } = readRow(plansFile, raw, 'booking-plans')
  refuseRepeats(
    plans.map(({ prefix }) => prefix),
    'booking-plans',
  )
  return plans.map((row) => planOf(row, policy))
}

const planOf = (row: PlanRow, policy: BookingPolicy): BookingPlan => {
  refuseRepeats(
    row.windows.map(({ id }) => id),
    `booking-plans ${row.office}`,
  )
  const windows = row.windows.map(({ id, places, items, printed = false }) => ({
    id,
    name: printed ? { zh: `${id}号窗口`, en: `Window ${id}` } : { zh: `示例窗口 ${id}`, en: `Sample window ${id}` },
    capacity: places,
    itemIds: items ?? row.items,
  }))
  const plan = { officeId: row.office, codePrefix: row.prefix, windows, policy: { ...policy, ...row.policy } }
  return readRow(bookingPlan, plan, `booking-plans ${row.office}`)
}

/** Refuses a plan for an item that its office does not serve, or for which no hours are printed. */
export const checkPlan = (plan: BookingPlan, offices: ReadonlyMap<string, Office>): void => {
  const where = `booking-plans ${plan.officeId}`
  const office = findIn(offices, plan.officeId, where)
  for (const itemId of new Set<ServiceItemId>(plan.windows.flatMap(({ itemIds }) => itemIds))) {
    const service = office.services.find((candidate) => candidate.itemId === itemId)
    if (service === undefined) return refuseData(where, `unknown reference "${itemId}"`)
    if (service.hours === null) return refuseData(where, `no hours are printed for "${itemId}"`)
  }
}
