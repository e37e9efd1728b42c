import type { CallOptions, EndpointName, Request, Response } from '#types/backend.ts'
import type { Outcome } from '#types/outcome.ts'
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

type UseCases = { readonly [Name in EndpointName]: UseCase<Name> }

/** What each endpoint of the table does with a request that fits the contract. */
export const useCases: UseCases = {
  listOffices,
  listPlaces,
  getOffice,
  getServiceStatus,
  listServiceDays,
  listServiceItems,
  listAvailability,
  holdSlot,
  extendHold,
  releaseHold,
  confirmHold,
  findAppointment,
  rescheduleAppointment,
  cancelAppointment,
  requestEarlierSlot,
  withdrawEarlierSlot,
  answerOffer,
  findProgress,
  listNotices,
  listSources,
  listSampleCases,
  countWorkingDays,
  checkIn,
  recordCaseEvent,
  closeDay,
}
