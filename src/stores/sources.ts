import { create } from 'zustand'
import type { Response } from '#types/backend.ts'
import { ask, loading, type Remote } from './remote.ts'

type Sources = Response<'listSources'>

export const useSources = create<{ readonly sources: Remote<Sources> }>()(() => ({ sources: loading }))

export const loadSources = async (): Promise<void> => {
  if (useSources.getState().sources.state === 'ready') return
  useSources.setState({ sources: await ask('listSources', {}, 'sources') })
}
