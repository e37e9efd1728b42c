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
import { confirmHold, findAppointment } from './appointments.ts'
import { listAvailability } from './availability.ts'
import { cancelAppointment, rescheduleAppointment } from './changes.ts'
import { closeDay } from './closures.ts'
import type { ServiceContext } from './context.ts'
import { requestEarlierSlot, withdrawEarlierSlot } from './earlier-slots.ts'
import { extendHold, holdSlot, releaseHold } from './holds.ts'
import { listOffices } from './locator.ts'
import { getOffice, getServiceStatus, listNotices, listServiceDays, listServiceItems } from './offices.ts'
import { answerOffer } from './offers.ts'
import { listPlaces } from './places.ts'
import { findProgress } from './progress.ts'
import { listSampleCases } from './sample-cases.ts'
import { listSources } from './sources.ts'
import { checkIn, recordCaseEvent } from './staff.ts'
import { countWorkingDays } from './working-days.ts'

type UseCase<Name extends EndpointName> = (
  context: ServiceContext,
  request: Request<Name>,
  options: CallOptions,
) => Promise<Outcome<Response<Name>>>

/** Every endpoint of the table behind one door: requests are checked, then handed to their use case. */
export const createService = (context: ServiceContext): Backend & StaffBackend => {
  const bind =
    <Name extends EndpointName>(name: Name, useCase: UseCase<Name>) =>
    (request: Request<Name>, options: CallOptions = {}): Promise<Outcome<Response<Name>>> => {
      const read = readRequest(name, request)
      return read.ok ? useCase(context, read.value, options) : Promise.resolve(read)
    }
  return {
    listOffices: bind('listOffices', listOffices),
    listPlaces: bind('listPlaces', listPlaces),
    getOffice: bind('getOffice', getOffice),
    getServiceStatus: bind('getServiceStatus', getServiceStatus),
    listServiceDays: bind('listServiceDays', listServiceDays),
    listServiceItems: bind('listServiceItems', listServiceItems),
    listAvailability: bind('listAvailability', listAvailability),
    holdSlot: bind('holdSlot', holdSlot),
    extendHold: bind('extendHold', extendHold),
    releaseHold: bind('releaseHold', releaseHold),
    confirmHold: bind('confirmHold', confirmHold),
    findAppointment: bind('findAppointment', findAppointment),
    rescheduleAppointment: bind('rescheduleAppointment', rescheduleAppointment),
    cancelAppointment: bind('cancelAppointment', cancelAppointment),
    requestEarlierSlot: bind('requestEarlierSlot', requestEarlierSlot),
    withdrawEarlierSlot: bind('withdrawEarlierSlot', withdrawEarlierSlot),
    answerOffer: bind('answerOffer', answerOffer),
    findProgress: bind('findProgress', findProgress),
    listNotices: bind('listNotices', listNotices),
    listSources: bind('listSources', listSources),
    listSampleCases: bind('listSampleCases', listSampleCases),
    countWorkingDays: bind('countWorkingDays', countWorkingDays),
    checkIn: bind('checkIn', checkIn),
    recordCaseEvent: bind('recordCaseEvent', recordCaseEvent),
    closeDay: bind('closeDay', closeDay),
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
