import { useEffect } from 'react'
import { TripCard } from '../../../frame/trip-card.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import type { Pass } from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'
import { guideIn, useItems } from '../../../stores/items.ts'
import { useMissingMaterials } from '../../../stores/missing-materials.ts'
import { loadVisit, useVisit } from '../../../stores/visit.ts'

/** Whether the trip to this appointment is worth it, as far as is known today. */
export const Trip = ({ pass }: { readonly pass: Pass }) => {
  const text = useText()
  const language = useLanguage()
  const { items } = useItems()
  const visit = useVisit()
  const minute = useClock((clock) => clock.now)
  const { officeId, itemId, place, answers, state } = pass.appointment
  const { start, windowId } = place
  const ahead = state === 'booked' && minute < place.end
  useEffect(() => {
    if (ahead) void loadVisit(officeId, itemId, { start, windowId })
  }, [ahead, officeId, itemId, start, windowId])
  const missing = useMissingMaterials(guideIn(items, pass.guideId), answers)
  if (!ahead || visit.start !== place.start || visit.status.state !== 'ready') return null
  const item = { officeId, itemId }
  return (
    <TripCard
      title={text.trip.titleAt(formatMoment(place.start, language))}
      status={visit.status.value}
      missing={missing === null ? null : missing.map((name) => pick(name, language))}
      couldBook={false}
      expected
      phone={pass.office.phone}
      onMaterials={() => navigation.to(routes.item(item))}
      onBook={() => navigation.to(routes.slots(item))}
    />
  )
}
