import { contract, type EndpointName, type Request } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'

/** A request as the contract has it, or the fields that do not fit and why. */
export const readRequest = <Name extends EndpointName>(name: Name, given: unknown): Outcome<Request<Name>> => {
  const parsed = contract[name].request.safeParse(given)
  if (parsed.success) return accept(parsed.data)
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), fault: message }))
  const aboutApplicant = fields.some(({ path }) => path.startsWith('applicants'))
  return refuse(aboutApplicant ? 'applicant-invalid' : 'request-invalid', { fields })
}
