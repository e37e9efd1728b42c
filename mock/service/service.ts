import {
  type Backend,
  type CallOptions,
  contract,
  type EndpointName,
  type Request,
  type Response,
  type StaffBackend,
} from '#types/backend.ts'
import { type Outcome, refuse } from '#types/outcome.ts'
import type { ServiceContext } from './context.ts'
import { useCases } from './use-cases.ts'

/** Every endpoint of the table behind one door: requests are checked, then handed to their use case. */
export const createService = (context: ServiceContext): Backend & StaffBackend => {
  const bind =
    <Name extends EndpointName>(name: Name) =>
    (request: Request<Name>, options: CallOptions = {}): Promise<Outcome<Response<Name>>> => {
      const read = readRequest(name, request)
      return read.ok ? useCases[name](context, read.value, options) : Promise.resolve(read)
    }
  return {
    listOffices: bind('listOffices'),
    listPlaces: bind('listPlaces'),
    getOffice: bind('getOffice'),
    getServiceStatus: bind('getServiceStatus'),
    listServiceDays: bind('listServiceDays'),
    listServiceItems: bind('listServiceItems'),
    listAvailability: bind('listAvailability'),
    holdSlot: bind('holdSlot'),
    extendHold: bind('extendHold'),
    releaseHold: bind('releaseHold'),
    confirmHold: bind('confirmHold'),
    findAppointment: bind('findAppointment'),
    rescheduleAppointment: bind('rescheduleAppointment'),
    cancelAppointment: bind('cancelAppointment'),
    requestEarlierSlot: bind('requestEarlierSlot'),
    withdrawEarlierSlot: bind('withdrawEarlierSlot'),
    answerOffer: bind('answerOffer'),
    findProgress: bind('findProgress'),
    listNotices: bind('listNotices'),
    listSources: bind('listSources'),
    listSampleCases: bind('listSampleCases'),
    countWorkingDays: bind('countWorkingDays'),
    checkIn: bind('checkIn'),
    recordCaseEvent: bind('recordCaseEvent'),
    closeDay: bind('closeDay'),
  }
}

/** Nothing reaches a use case that does not fit the contract, whatever the screen let through. */
const readRequest = <Name extends EndpointName>(name: Name, request: unknown): Outcome<Request<Name>> => {
  const parsed = contract[name].request.safeParse(request)
  if (parsed.success) return { ok: true, value: parsed.data }
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), fault: message }))
  const aboutApplicant = fields.some(({ path }) => path.startsWith('applicants'))
  return refuse(aboutApplicant ? 'applicant-invalid' : 'request-invalid', { fields })
}
