import type { Office } from '#types/office.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { HoursSubject } from '../engine/service-hours.ts'
import type { StoreReader } from '../stores/store.ts'
import { serviceAt } from './catalogue.ts'

/** The hours of an office for an item, with the closures that its staff have announced since. */
export const hoursSubject = async (
  read: Pick<StoreReader, 'closures'>,
  office: Office,
  itemId: ServiceItemId | undefined,
): Promise<HoursSubject> => ({
  status: office.status,
  hours: serviceAt(office, itemId)?.hours ?? null,
  announced: await read.closures(office.id),
})
