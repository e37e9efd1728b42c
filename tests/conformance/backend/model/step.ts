import type fc from 'fast-check'
import type { Place } from '#types/slot.ts'
import { at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { accepted, expectNothingOversold, type Scenario, wednesday } from '../../scenario.ts'
import * as oracle from './oracle.ts'

export type Oracle = oracle.Oracle
export type Step = fc.AsyncCommand<Oracle, Scenario>

const friday = '2026-11-27'
export const starts = [
  ...['09:30', '10:00', '10:30'].map((clock) => at(`${wednesday} ${clock}`)),
  at(`${friday} 10:00`),
]

/** After every step places, offers and marks are as the list says. */
const expectAgreement = async (model: Oracle, real: Scenario): Promise<void> => {
  for (const start of starts) {
    if (oracle.isClosed(model, start)) continue
    expect([start, await real.remaining(start)]).toEqual([start, oracle.freeAt(model, start)])
  }
  for (const person of model.people) {
    const { appointment, tail, wish } = person
    const shown = accepted(await real.backend.findAppointment({ code: appointment.code, documentTail: tail }))
    const offers = oracle.liveOffers(model, person).map(({ kind, place, until }) => ({ kind, place, until }))
    expect({
      place: shown.place,
      state: shown.state,
      closed: shown.closedDay !== null,
      wish: shown.earlier?.before ?? null,
      left: shown.reschedulesLeft,
      offers: shown.offers.map(({ kind, place, until }) => ({ kind, place, until })),
    }).toEqual({
      place: appointment.place,
      state: 'booked',
      closed: oracle.isClosed(model, appointment.place.start),
      wish: wish?.before ?? null,
      left: appointment.reschedulesLeft,
      offers: offers.sort((one, other) => (one.place.start < other.place.start ? -1 : 1)),
    })
  }
  await expectNothingOversold(real)
}

export const step = (
  name: string,
  take: (model: Oracle, real: Scenario) => Promise<void>,
  check: (model: Readonly<Oracle>) => boolean = () => true,
): Step => ({
  check,
  run: async (model, real) => {
    await take(model, real)
    oracle.passOnFreed(model)
    await expectAgreement(model, real)
  },
  toString: () => name,
})

export const someHold = ({ holds }: Readonly<Oracle>): boolean => holds.length > 0
export const somebody = ({ people }: Readonly<Oracle>): boolean => people.length > 0
export const someOffer = (model: Readonly<Oracle>): boolean =>
  model.people.some((person) => oracle.liveOffers(model, person).length > 0)

export const pick = <Value>(values: readonly Value[], which: number): Value => {
  const value = values[which % values.length]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

/** The moment at which a place given back just now returns: drawn at random, so it is looked up, within its bounds. */
const rests = async (model: Oracle, real: Scenario, place: Place): Promise<void> => {
  const date = oracle.dateOf(place.start)
  const known = model.resting.filter((one) => one.place.start === place.start && one.place.windowId === place.windowId)
  const found = (await real.store.read.placements('hall', date, date)).flatMap((placement) => {
    const isIt = placement.place.start === place.start && placement.place.windowId === place.windowId
    return isIt && placement.kind === 'resting' && placement.until !== null ? [placement.until] : []
  })
  for (const { until } of known) found.splice(found.indexOf(until), 1)
  const fresh = found.filter((until) => until > model.now)
  expect(fresh).toHaveLength(1)
  const until = fresh[0] ?? ''
  expect(until >= later(model.now, 20) && until <= later(model.now, 60)).toBe(true)
  model.resting.push({ place, until })
}

/** Leaves the place that somebody has; on a closed day there is none to give back. */
export const leave = async (model: Oracle, real: Scenario, person: oracle.Person): Promise<void> => {
  const { place } = person.appointment
  if (!oracle.isClosed(model, place.start)) await rests(model, real, place)
  oracle.endOffers(model, person)
}

export const endWishIfFulfilled = (model: Oracle, person: oracle.Person): void => {
  const { wish, appointment } = person
  if (wish !== null && oracle.dateOf(appointment.place.start) < wish.before) oracle.stopWaiting(model, person)
}
