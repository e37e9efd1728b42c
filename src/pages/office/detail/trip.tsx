import type { OfficeView } from '#types/office.ts'
import { TripCard } from '../../../frame/trip-card.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { guideIn, useItems } from '../../../stores/items.ts'
import { useMissingMaterials } from '../../../stores/missing-materials.ts'
import { useOffice } from '../../../stores/office.ts'

/** 值得跑一趟吗: for whoever would set out now. */
export const Trip = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  const { itemId, status } = useOffice()
  const { items } = useItems()
  const service = office.services.find((one) => one.itemId === itemId) ?? null
  const missing = useMissingMaterials(guideIn(items, service?.guideId ?? null))
  // A saved status is of another moment: nobody is sent off by it.
  if (status.state !== 'ready' || status.savedAt !== null || service === null) return null
  const params = { officeId: office.id, itemId: service.itemId }
  const toItem = (): void => navigation.to(routes.item(params))
  return (
    <TripCard
      title={text.trip.title}
      status={status.value}
      missing={missing === null ? null : missing.map((name) => pick(name, language))}
      couldBook={office.booking?.itemIds.includes(service.itemId) === true}
      expected={false}
      phone={service.phones[0] ?? null}
      onMaterials={toItem}
      onBook={toItem}
    />
  )
}
