import { create } from 'zustand'
import type { OfficeView } from '#types/office.ts'
import type { ServiceDay, ServiceStatus } from '#types/service-hours.ts'
import { now } from '../backend/index.ts'
import { dateOf } from '../lib/dates.ts'
import type { ItemParams } from '../lib/routes.ts'
import { ask, loading, type Remote } from './remote.ts'

interface CaseOffice {
  readonly officeId: string | null
  readonly office: Remote<OfficeView>
  readonly status: Remote<ServiceStatus>
  /** The hours of the day of asking. */
  readonly today: Remote<{ readonly days: readonly ServiceDay[] }>
}

/** The office that handles the case on the screen: where to call, where to collect. */
export const useCaseOffice = create<CaseOffice>()(() => ({
  officeId: null,
  office: loading,
  status: loading,
  today: loading,
}))

export const loadCaseOffice = async ({ officeId, itemId: item }: ItemParams): Promise<void> => {
  if (useCaseOffice.getState().officeId !== officeId) {
    useCaseOffice.setState({ officeId, office: loading, status: loading, today: loading })
  }
  const date = dateOf(now())
  const [office, status, today] = await Promise.all([
    ask('getOffice', { officeId }, `office/${officeId}`),
    ask('getServiceStatus', { officeId, item }, `status/${officeId}/${item}`),
    ask('listServiceDays', { officeId, item, from: date, to: date }, `today/${officeId}/${item}`),
  ])
  if (useCaseOffice.getState().officeId === officeId) useCaseOffice.setState({ office, status, today })
}
