import type { Backend, CallOptions, EndpointName, Request, Response } from './backend.ts'
import type { Outcome } from './outcome.ts'

export type Call<Name extends EndpointName> = (
  request: Request<Name>,
  options?: CallOptions,
) => Promise<Outcome<Response<Name>>>

type BindCall = <Name extends keyof Backend>(name: Name) => Call<Name>

/** A backend of calls that are all made in the same way. */
export const callsBy = (bind: BindCall): Backend => ({
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
})
