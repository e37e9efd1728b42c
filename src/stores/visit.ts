import { create } from 'zustand'
import type { Place } from '#types/slot.ts'
import type { ServiceStatus } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { ask, loading, type Remote } from './remote.ts'

/** The window at the moment an appointment begins: closed since, it is no use going. */
export const useVisit = create<{ readonly start: string | null; readonly status: Remote<ServiceStatus> }>()(() => ({
  start: null,
  status: loading,
}))

type Moment = Pick<Place, 'start' | 'windowId'>

export const loadVisit = async (
  officeId: string,
  itemId: ServiceItemId,
  { start, windowId }: Moment,
): Promise<void> => {
  if (useVisit.getState().start !== start) useVisit.setState({ start, status: loading })
  const status = await ask(
    'getServiceStatus',
    { officeId, item: itemId, window: windowId, at: start },
    `visit/${officeId}/${itemId}/${start}`,
  )
  if (useVisit.getState().start === start) useVisit.setState({ status })
}
