import { create } from 'zustand'
import type { OfficeView } from '#types/office.ts'
import type { ServiceStatus } from '#types/service-hours.ts'
import type { ItemParams } from '../lib/routes.ts'
import { ask, loading, type Remote } from './remote.ts'

interface CaseOffice {
  readonly officeId: string | null
  readonly office: Remote<OfficeView>
  readonly status: Remote<ServiceStatus>
}

/** The office that handles the case on the screen: where to call, where to collect. */
export const useCaseOffice = create<CaseOffice>()(() => ({ officeId: null, office: loading, status: loading }))

export const loadCaseOffice = async ({ officeId, itemId: item }: ItemParams): Promise<void> => {
  if (useCaseOffice.getState().officeId !== officeId) {
    useCaseOffice.setState({ officeId, office: loading, status: loading })
  }
  const [office, status] = await Promise.all([
    ask('getOffice', { officeId }, `office/${officeId}`),
    ask('getServiceStatus', { officeId, item }, `status/${officeId}/${item}`),
  ])
  if (useCaseOffice.getState().officeId === officeId) useCaseOffice.setState({ office, status })
}
