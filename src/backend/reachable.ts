import type { Backend, CallOptions, Request } from '#types/backend.ts'
import { type Call, callsBy } from '#types/calls.ts'

/** Thrown when there is no network: what was asked for did not happen. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The request was sent and no answer came: it may have been done. The same key, sent again, tells and does not repeat it. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** A backend that has to arrive first, and that answers only while the device is online; days are counted anywhere. */
export const reachableOnly = (arrive: () => Promise<Backend>, isOnline: () => boolean): Backend =>
  callsBy(<Name extends keyof Backend>(name: Name) => async (request: Request<Name>, options?: CallOptions) => {
    // Counting needs the calendar alone, and that comes with the app.
    if (name !== 'countWorkingDays' && !isOnline()) throw new Unreachable('The device is offline')
    const call: Call<Name> = (await arrive())[name]
    return call(request, options)
  })
