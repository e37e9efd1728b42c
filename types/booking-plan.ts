import * as z from 'zod/mini'
import { bookingPolicy } from './office.ts'
import { serviceItemId } from './service-item.ts'
import { localized } from './source.ts'

/** One window of the sample plan; `capacity` is places per slot. */
export const plannedWindow = z.object({
  id: z.string(),
  name: localized,
  capacity: z.int().check(z.gte(1), z.lte(20)),
  itemIds: z.array(serviceItemId),
})
export type PlannedWindow = z.infer<typeof plannedWindow>

/** The demonstration's own plan for one office: no source prints windows, capacities or rules. */
export const bookingPlan = z.object({
  officeId: z.string(),
  /** The first two characters of every code of this office. */
  codePrefix: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{2}$/)),
  windows: z.array(plannedWindow),
  policy: bookingPolicy,
})
export type BookingPlan = z.infer<typeof bookingPlan>
