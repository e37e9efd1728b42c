import type { Appointment } from '#types/appointment.ts'
import type { OfficeView } from '#types/office.ts'
import type { Localized } from '#types/source.ts'
import type { ServiceItem } from '#types/service-item.ts'
import { fullAddress } from '../../../lib/full-address.ts'
import type { Pass } from '../../../stores/appointments.ts'

/** The pass of a new appointment, with all that is needed to find the window without a network. */
export const passOf = (
  appointment: Appointment,
  office: OfficeView,
  item: ServiceItem | null,
): Omit<Pass, 'checkedAt'> => {
  const service = office.services.find(({ itemId }) => itemId === appointment.itemId)
  return {
    appointment,
    office: {
      name: office.name,
      // Whatever takes appointments has an address; the city stands in for one that a source lost.
      address: fullAddress(office) ?? office.city.name.zh,
      windowName: windowNameOf(appointment, office),
      phone: service?.phones.find(({ number }) => number !== null) ?? null,
    },
    itemName: item?.name ?? { zh: appointment.itemId, en: appointment.itemId },
    guideId: service?.guideId ?? null,
    batch: null,
    reminder: null,
  }
}

const windowNameOf = ({ place }: Appointment, office: OfficeView): Localized | null =>
  office.windows.find(({ id }) => id === place.windowId)?.name ?? null
