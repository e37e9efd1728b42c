import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import type { OfficeView } from '#types/office.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { ItemParams } from '../../../lib/routes.ts'
import {
  type AvailabilityFor,
  refreshAvailability,
  startAvailability,
  useAvailability,
} from '../../../stores/availability.ts'
import { useChecklist } from '../../../stores/checklist.ts'
import { useDraft } from '../../../stores/draft.ts'
import { useOffice } from '../../../stores/office.ts'
import { usePermit } from '../../../stores/permit.ts'

/** What the calendar is asked for, and asked for anew when it changes or the page comes back. */
export const useWanted = ({ officeId, itemId }: ItemParams): AvailabilityFor => {
  const windowId = useDraft(({ draft }) => (draft.state === 'none' ? null : draft.wish.windowId))
  const expiry = usePermit((permit) => permit.expiry)
  const guideId = useOffice(({ office }) => (office.state === 'ready' ? guideOf(office.value, itemId) : null))
  const answer = useChecklist(({ lists }) => (guideId === null ? undefined : lists[guideId]?.answers.class))
  const permitClass = answer === 'a' || answer === 'b' || answer === 'c' ? answer : undefined
  const wanted = useMemo(
    (): AvailabilityFor => ({ params: { officeId, itemId }, windowId, expiry, permitClass }),
    [officeId, itemId, windowId, expiry, permitClass],
  )
  useEffect(() => void startAvailability(wanted), [wanted])
  useDidShow(() => {
    if (useAvailability.getState().days.state !== 'loading') void refreshAvailability(wanted)
  })
  return wanted
}

const guideOf = ({ services }: OfficeView, itemId: ServiceItemId): string | null =>
  services.find((service) => service.itemId === itemId)?.guideId ?? null
