import type { ServiceItemId } from '#types/service-item.ts'
import { useCaseOffice } from '../../../stores/case-office.ts'

/** A number that can be dialled, of the office for this item; an individual's mobile comes last. */
export const useCasePhone = (itemId: ServiceItemId): string | null => {
  const office = useCaseOffice((state) => state.office)
  if (office.state !== 'ready') return null
  const phones = office.value.services.find((service) => service.itemId === itemId)?.phones ?? []
  const dialled = phones.filter(({ number }) => number !== null)
  return (dialled.find(({ kind }) => kind !== 'mobile') ?? dialled[0])?.number ?? null
}
