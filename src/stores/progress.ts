import * as z from 'zod/mini'
import { create } from 'zustand'
import { progress, type Progress } from '#types/progress.ts'
import { backend } from '../backend/index.ts'
import { rememberTail } from './appointments.ts'
import { keep, readKept } from './kept.ts'
import { act, type Acted } from './remote.ts'

type LookUp = { readonly state: 'asking' } | { readonly state: 'busy' } | Acted<Progress>

interface ProgressState {
  /** Filled in where the reader comes from a pass. */
  readonly code: string
  readonly lookUp: LookUp
}

const saved = z.record(z.string(), progress)
const key = 'progress'

export const useProgress = create<ProgressState>()(() => ({ code: '', lookUp: { state: 'asking' } }))

export const askProgressOf = (code: string): void => useProgress.setState({ code, lookUp: { state: 'asking' } })

export const findProgress = async (code: string, documentTail: string): Promise<void> => {
  useProgress.setState({ lookUp: { state: 'busy' } })
  const lookUp = await act(() => backend().findProgress({ code, documentTail }))
  useProgress.setState({ lookUp })
  if (lookUp.state !== 'done') return
  rememberTail(lookUp.value.code, documentTail)
  keep(key, { ...readKept(key, saved), [lookUp.value.code]: lookUp.value })
}

/** The last answer about a code, for when there is no network. */
export const savedProgress = (code: string): Progress | null => readKept(key, saved)?.[code] ?? null
