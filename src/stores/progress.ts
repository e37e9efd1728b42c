import { create } from 'zustand'
import type { Progress } from '#types/progress.ts'
import { backend } from '../backend/index.ts'
import { rememberTail, useAppointments } from './appointments.ts'
import { find, type Found } from './remote.ts'
import { saveProgress } from './saved-progress.ts'

export { readCode as readTypedCode } from '../backend/index.ts'

type LookUp = { readonly state: 'asking' } | { readonly state: 'busy' } | Found<Progress>

interface ProgressState {
  /** Filled in where the reader comes from a pass. */
  readonly code: string
  readonly lookUp: LookUp
  /** Asking again: what is on the screen stays until there is a newer answer. */
  readonly refresh: 'idle' | 'busy' | 'failed'
}

export const useProgress = create<ProgressState>()(() => ({ code: '', lookUp: { state: 'asking' }, refresh: 'idle' }))

export const askProgressOf = (code: string): void =>
  useProgress.setState({ code, lookUp: { state: 'asking' }, refresh: 'idle' })

export const findProgress = async (code: string, documentTail: string): Promise<void> => {
  useProgress.setState({ code, lookUp: { state: 'busy' }, refresh: 'idle' })
  const lookUp = await find(() => backend().findProgress({ code, documentTail }))
  // Someone who has gone on to another code is not shown this answer.
  if (useProgress.getState().code !== code) return
  useProgress.setState({ lookUp })
  if (lookUp.state === 'done') keepResult(lookUp.value, documentTail)
}

/** Looks the case on the screen up again, with the tail typed since the app started. */
export const refreshProgress = async (): Promise<void> => {
  const { lookUp } = useProgress.getState()
  if (lookUp.state !== 'done') return
  const { code } = lookUp.value
  const documentTail = useAppointments.getState().tails[code]
  if (documentTail === undefined) return
  useProgress.setState({ refresh: 'busy' })
  const acted = await find(() => backend().findProgress({ code, documentTail }))
  if (useProgress.getState().lookUp !== lookUp) return
  if (acted.state !== 'done') useProgress.setState({ refresh: 'failed' })
  else {
    useProgress.setState({ lookUp: acted, refresh: 'idle' })
    keepResult(acted.value, documentTail)
  }
}

const keepResult = (result: Progress, documentTail: string): void => {
  rememberTail(result.code, documentTail)
  saveProgress(result)
}
