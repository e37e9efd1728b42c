import type { Backend, CallOptions } from '#types/backend.ts'

/** Thrown when there is no network: what was asked for did not happen. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The request was sent and no answer came: it may have been done. The same key, sent again, tells and does not repeat it. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** A backend that has to arrive first, and that answers only while the device is online; days are counted anywhere. */
export const reachableOnly = (arrive: () => Promise<Backend>, isOnline: () => boolean): Backend => {
  const gate =
    <Asked, Value>(choose: (backend: Backend) => (request: Asked, options?: CallOptions) => Promise<Value>) =>
    async (request: Asked, options?: CallOptions): Promise<Value> => {
      if (!isOnline()) throw new Unreachable('The device is offline')
      return choose(await arrive())(request, options)
    }
  return {
    listOffices: gate((backend) => backend.listOffices),
    listPlaces: gate((backend) => backend.listPlaces),
    getOffice: gate((backend) => backend.getOffice),
    getServiceStatus: gate((backend) => backend.getServiceStatus),
    listServiceDays: gate((backend) => backend.listServiceDays),
    listServiceItems: gate((backend) => backend.listServiceItems),
    listAvailability: gate((backend) => backend.listAvailability),
    holdSlot: gate((backend) => backend.holdSlot),
    extendHold: gate((backend) => backend.extendHold),
    releaseHold: gate((backend) => backend.releaseHold),
    confirmHold: gate((backend) => backend.confirmHold),
    findAppointment: gate((backend) => backend.findAppointment),
    rescheduleAppointment: gate((backend) => backend.rescheduleAppointment),
    cancelAppointment: gate((backend) => backend.cancelAppointment),
    requestEarlierSlot: gate((backend) => backend.requestEarlierSlot),
    withdrawEarlierSlot: gate((backend) => backend.withdrawEarlierSlot),
    answerOffer: gate((backend) => backend.answerOffer),
    findProgress: gate((backend) => backend.findProgress),
    // Counting needs the calendar alone, and that comes with the app.
    countWorkingDays: async (request, options) => (await arrive()).countWorkingDays(request, options),
    listSources: gate((backend) => backend.listSources),
    listSampleCases: gate((backend) => backend.listSampleCases),
    listNotices: gate((backend) => backend.listNotices),
  }
}
