import { create } from 'zustand'
import type { Request, Response } from '#types/backend.ts'
import { backend } from '../backend/index.ts'
import { find, loading, type Remote } from './remote.ts'

export type WorkingDays = Response<'countWorkingDays'>

/** Null until there is something to count. */
export const useWorkingDays = create<{ readonly count: Remote<WorkingDays> | null }>()(() => ({ count: null }))

/** Answers may overtake each other while someone types: only the newest question's answer is shown. */
let newest = 0

export const countWorkingDays = async (request: Request<'countWorkingDays'>): Promise<void> => {
  newest += 1
  const question = newest
  if (useWorkingDays.getState().count?.state !== 'ready') useWorkingDays.setState({ count: loading })
  const acted = await find(() => backend().countWorkingDays(request))
  if (question !== newest) return
  useWorkingDays.setState({
    count: acted.state === 'done' ? { state: 'ready', value: acted.value, savedAt: null } : acted,
  })
}

export const clearWorkingDays = (): void => {
  newest += 1
  useWorkingDays.setState({ count: null })
}
