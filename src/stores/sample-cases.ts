import { create } from 'zustand'
import type { SampleCase } from '#types/progress.ts'
import { ask, loading, type Remote } from './remote.ts'

interface SampleCases {
  readonly cases: Remote<{ readonly samples: readonly SampleCase[] }>
}

/** The cases of a demonstration that anybody may look up; none where every case is somebody's. */
export const useSampleCases = create<SampleCases>()(() => ({ cases: loading }))

export const loadSampleCases = async (): Promise<void> =>
  useSampleCases.setState({ cases: await ask('listSampleCases', {}, 'sample-cases') })
