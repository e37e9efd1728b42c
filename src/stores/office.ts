import { create } from 'zustand'
import type { Response } from '#types/backend.ts'
import type { OfficeView } from '#types/office.ts'
import type { ServiceStatus } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { now } from '../backend/index.ts'
import { addDays, dateOf, datesOfMonth } from '../lib/dates.ts'
import { ask, loading, type Remote } from './remote.ts'

type Days = Response<'listServiceDays'>['days']

interface OneOffice {
  readonly officeId: string | null
  readonly itemId: ServiceItemId | null
  readonly office: Remote<OfficeView>
  readonly status: Remote<ServiceStatus>
  readonly week: Remote<{ readonly days: Days }>
  readonly month: Remote<{ readonly days: Days }>
}

const nothing = { office: loading, status: loading, week: loading, month: loading }

/** The office on the screen, with the hours of one of its items. */
export const useOffice = create<OneOffice>()(() => ({ officeId: null, itemId: null, ...nothing }))

export const loadOffice = async (officeId: string): Promise<void> => {
  if (useOffice.getState().officeId !== officeId) useOffice.setState({ officeId, itemId: null, ...nothing })
  const office = await ask('getOffice', { officeId }, `office/${officeId}`)
  if (useOffice.getState().officeId !== officeId) return
  const itemId = useOffice.getState().itemId ?? (office.state === 'ready' ? firstItem(office.value) : null)
  useOffice.setState({ office, itemId })
  if (itemId !== null) await loadHours()
}

/** Hours belong to (office, item): choosing another item shows that item's hours. */
export const chooseItem = async (itemId: ServiceItemId): Promise<void> => {
  useOffice.setState({ itemId, month: loading })
  await loadHours()
}

/** Status and the next seven days, as of now. */
export const loadHours = async (): Promise<void> => {
  const { officeId, itemId: item } = useOffice.getState()
  if (officeId === null || item === null) return
  const today = dateOf(now())
  const key = `${officeId}/${item}`
  const [status, week] = await Promise.all([
    ask('getServiceStatus', { officeId, item }, `status/${key}`),
    ask('listServiceDays', { officeId, item, from: today, to: addDays(today, 6) }, `week/${key}`),
  ])
  const current = useOffice.getState()
  if (current.officeId === officeId && current.itemId === item) useOffice.setState({ status, week })
}

/** The days of a month (`YYYY-MM`). */
export const loadMonth = async (month: string): Promise<void> => {
  const { officeId, itemId: item } = useOffice.getState()
  const dates = datesOfMonth(month)
  const [from, to] = [dates[0], dates.at(-1)]
  if (officeId === null || item === null || from === undefined || to === undefined) return
  const answer = await ask('listServiceDays', { officeId, item, from, to }, `month/${officeId}/${item}`)
  if (useOffice.getState().officeId === officeId) useOffice.setState({ month: answer })
}

const firstItem = (office: OfficeView): ServiceItemId | null =>
  (office.services.find(({ hours }) => hours !== null) ?? office.services[0])?.itemId ?? null
