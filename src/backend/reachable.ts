import type { Backend } from '#types/backend.ts'

/** Thrown when there is no network: what was asked for did not happen. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** A backend that answers only while the device is online. */
export const reachableOnly = (backend: Backend, isOnline: () => boolean): Backend => {
  const gate = <Arguments extends readonly unknown[], Value>(
    call: (...given: Arguments) => Promise<Value>,
  ): ((...given: Arguments) => Promise<Value>) => {
    return (...given) => (isOnline() ? call(...given) : Promise.reject(new Unreachable('The device is offline')))
  }
  return {
    listOffices: gate(backend.listOffices),
    listPlaces: gate(backend.listPlaces),
    getOffice: gate(backend.getOffice),
    getServiceStatus: gate(backend.getServiceStatus),
    listServiceDays: gate(backend.listServiceDays),
    listServiceItems: gate(backend.listServiceItems),
    listAvailability: gate(backend.listAvailability),
    holdSlot: gate(backend.holdSlot),
    extendHold: gate(backend.extendHold),
    releaseHold: gate(backend.releaseHold),
    confirmHold: gate(backend.confirmHold),
    findAppointment: gate(backend.findAppointment),
    rescheduleAppointment: gate(backend.rescheduleAppointment),
    cancelAppointment: gate(backend.cancelAppointment),
    requestEarlierSlot: gate(backend.requestEarlierSlot),
    answerOffer: gate(backend.answerOffer),
    findProgress: gate(backend.findProgress),
    listNotices: gate(backend.listNotices),
    listSources: gate(backend.listSources),
    countWorkingDays: gate(backend.countWorkingDays),
  }
}
