import { create } from 'zustand'
import { mostDays } from '#types/endpoints.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { now } from '../backend/index.ts'
import { addDays, dateOf } from '../lib/dates.ts'
import { ask, loading, type Remote } from './remote.ts'

interface DaysAhead {
  readonly key: string | null
  readonly days: Remote<{ readonly days: readonly ServiceDay[] }>
}

/** The days of an item at an office from today on, as far as may be asked at once. */
export const useDaysAhead = create<DaysAhead>()(() => ({ key: null, days: loading }))

export const loadDaysAhead = async (officeId: string, item: ServiceItemId): Promise<void> => {
  const from = dateOf(now())
  const key = `${officeId}/${item}`
  if (useDaysAhead.getState().key !== key) useDaysAhead.setState({ key, days: loading })
  const days = await ask('listServiceDays', { officeId, item, from, to: addDays(from, mostDays - 1) }, `ahead/${key}`)
  if (useDaysAhead.getState().key === key) useDaysAhead.setState({ days })
}
