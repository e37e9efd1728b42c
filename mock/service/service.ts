import type { Backend, CallOptions, EndpointName, Request, Response, StaffBackend } from '#types/backend.ts'
import { callsBy } from '#types/calls.ts'
import type { Outcome } from '#types/outcome.ts'
import type { ServiceContext } from './context.ts'
import { readRequest } from './read-request.ts'
import { useCases } from './use-cases.ts'

/**
 * Every endpoint of the table behind one door. Nothing reaches a use case that does not fit the contract, whatever the
 * screen let through.
 */
export const createService = (context: ServiceContext): Backend & StaffBackend => {
  const bind =
    <Name extends EndpointName>(name: Name) =>
    (request: Request<Name>, options: CallOptions = {}): Promise<Outcome<Response<Name>>> => {
      const read = readRequest(name, request)
      return read.ok ? useCases[name](context, read.value, options) : Promise.resolve(read)
    }
  return {
    ...callsBy(bind),
    checkIn: bind('checkIn'),
    recordCaseEvent: bind('recordCaseEvent'),
    closeDay: bind('closeDay'),
  }
}
