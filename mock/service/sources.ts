import type { Response } from '#types/backend.ts'
import { accept, type Outcome } from '#types/outcome.ts'
import type { ServiceContext } from './context.ts'

/** The documents that the facts were taken from. */
export const listSources = ({ catalogue }: ServiceContext): Promise<Outcome<Response<'listSources'>>> =>
  Promise.resolve(accept({ sources: [...catalogue.sources] }))
