import type { Response } from '#types/backend.ts'
import { accept, type Outcome } from '#types/outcome.ts'
import { type SamplePlan, sampleStage } from '../engine/sample-case.ts'
import type { ServiceContext } from './context.ts'

/** The cases that anybody may look up. Where staff record what happens, there are none: every case is somebody's. */
export const listSampleCases = (context: ServiceContext): Promise<Outcome<Response<'listSampleCases'>>> =>
  Promise.resolve(
    accept({
      samples: samplesHere(context).map((sample) => ({
        code: sample.code,
        documentTail: sample.documentTail,
        officeId: sample.officeId,
        itemId: sample.itemId,
        stage: sampleStage(sample),
        title: sample.title,
      })),
    }),
  )

export const sampleAt = (context: ServiceContext, code: string): SamplePlan | null =>
  samplesHere(context).find((sample) => sample.code === code) ?? null

const samplesHere = ({ cases, catalogue }: ServiceContext): readonly SamplePlan[] =>
  cases === 'clerk' ? catalogue.samples : []
