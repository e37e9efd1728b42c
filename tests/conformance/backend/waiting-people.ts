import type { Appointment, Offer } from '#types/appointment.ts'
import type { Instant } from '#types/time.ts'
import { at } from '#tests/support/builders.ts'
import { accepted, type Scenario, start } from '../scenario.ts'

export const friday = '2026-11-27'
export const onFriday = at(`${friday} 10:00`)

/** A person with a document of their own, and their appointment. */
export interface Waiter {
  readonly code: string
  readonly documentTail: string
}

export const bookAs = async (
  { book }: Scenario,
  tail: string,
  wanted: Parameters<Scenario['book']>[0],
): Promise<Waiter> => {
  const { code } = await book(wanted, { documentNumber: `E0000${tail}` })
  return { code, documentTail: tail }
}

/** Books on Friday and asks for an earlier day than Friday. */
export const waitAs = async (scenario: Scenario, tail: string, extras: { before?: string; start?: Instant } = {}) => {
  const waiter = await bookAs(scenario, tail, { start: extras.start ?? onFriday })
  accepted(await scenario.backend.requestEarlierSlot({ ...waiter, before: extras.before ?? friday }))
  return waiter
}

export const look = async ({ backend }: Scenario, waiter: Waiter): Promise<Appointment> =>
  accepted(await backend.findAppointment(waiter))

export const offersOf = async (scenario: Scenario, waiter: Waiter): Promise<readonly Offer[]> =>
  (await look(scenario, waiter)).offers

export const onlyOffer = async (scenario: Scenario, waiter: Waiter): Promise<Offer> => {
  const offers = await offersOf(scenario, waiter)
  const [offer] = offers
  if (offer === undefined || offers.length > 1) throw new Error(`One offer was due, not ${offers.length}`)
  return offer
}

/** Somebody has the last place of Wednesday 09:30 and gives it back; gives the moment at which its rest is over. */
export const freePlace = async (scenario: Scenario, moment = start): Promise<Instant> => {
  const leaver = await bookAs(scenario, '9000', { start: moment })
  accepted(await scenario.backend.cancelAppointment(leaver))
  return restOver(scenario, moment)
}

export const restOver = async ({ store }: Scenario, moment: Instant): Promise<Instant> => {
  const date = moment.slice(0, 10)
  const resting = (await store.read.placements('hall', date, date)).filter(({ kind }) => kind === 'resting')
  const [last] = resting
    .map(({ until }) => until ?? '')
    .sort()
    .reverse()
  if (last === undefined) throw new Error('Nothing rests')
  return last
}
