import { create } from 'zustand'
import type { Response } from '#types/backend.ts'
import type { ItemParams } from '../lib/routes.ts'
import { now } from '../backend/index.ts'
import { addDays, addMonths, dateOf, datesOfMonth, monthOf } from '../lib/dates.ts'
import { ask, loading, type Remote } from './remote.ts'

type Answer = Response<'listAvailability'>

interface Availability {
  /** `YYYY-MM` */
  readonly month: string
  readonly days: Remote<Answer>
  /** The dates that can be booked now, for the list of next free times. */
  readonly soon: Remote<Answer>
}

export const useAvailability = create<Availability>()(() => ({ month: '', days: loading, soon: loading }))

export const startAvailability = async (params: ItemParams): Promise<void> => {
  useAvailability.setState({ days: loading, soon: loading })
  await Promise.all([loadMonth(params, monthOf(dateOf(now()))), loadSoon(params)])
}

export const loadMonth = async ({ officeId, itemId: item }: ItemParams, month: string): Promise<void> => {
  const dates = datesOfMonth(month)
  const [from, to] = [dates[0], dates.at(-1)]
  if (from === undefined || to === undefined) return
  useAvailability.setState({ month })
  const days = await ask('listAvailability', { officeId, item, from, to }, `availability/${officeId}/${item}`)
  if (useAvailability.getState().month === month) useAvailability.setState({ days })
}

/** Turning further back than this month or further than a year ahead shows nothing. */
export const turnMonth = (params: ItemParams, by: 1 | -1): Promise<void> =>
  loadMonth(params, addMonths(useAvailability.getState().month, by))

const soonDays = 31

const loadSoon = async ({ officeId, itemId: item }: ItemParams): Promise<void> => {
  const from = dateOf(now())
  const request = { officeId, item, from, to: addDays(from, soonDays) }
  useAvailability.setState({ soon: await ask('listAvailability', request, `soon/${officeId}/${item}`) })
}

export const refreshAvailability = (params: ItemParams): Promise<unknown> =>
  Promise.all([loadMonth(params, useAvailability.getState().month), loadSoon(params)])
