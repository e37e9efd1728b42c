import { words } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { accepted, refused, wednesday } from '../../scenario.ts'
import * as oracle from './oracle.ts'
import { endWishIfFulfilled, leave, pick, somebody, someOffer, type Step, step } from './step.ts'

export const askEarlier = (which: number): Step =>
  step(
    `appointment ${which} asks for an earlier day`,
    async (model, real) => {
      const person = pick(model.people, which)
      const { code, place } = person.appointment
      const before = oracle.dateOf(later(place.start, 24 * 60))
      const outcome = await real.backend.requestEarlierSlot({ code, documentTail: person.tail, before })
      if (oracle.isTooLate(model, person)) expect(refused(outcome).code).toBe('cancel-too-late')
      else if (oracle.isClosed(model, place.start)) expect(refused(outcome).code).toBe('slot-closed')
      else if (person.wish !== null) expect(refused(outcome).code).toBe('earlier-already-requested')
      else {
        accepted(outcome)
        person.wish = { before, askedAt: model.now }
        person.passed = []
        model.waiting.push(person)
      }
    },
    somebody,
  )

export const withdraw = (which: number): Step =>
  step(
    `appointment ${which} withdraws its wish`,
    async (model, real) => {
      const person = pick(model.people, which)
      const { code } = person.appointment
      accepted(await real.backend.withdrawEarlierSlot({ code, documentTail: person.tail }))
      oracle.endOffers(model, person, 'earlier')
      oracle.stopWaiting(model, person)
    },
    somebody,
  )

export const answer = (which: number, whichOffer: number, accept: boolean): Step =>
  step(
    `${accept ? 'accept' : 'decline'} offer ${whichOffer} of ${which}`,
    async (model, real) => {
      const person = pick(
        model.people.filter((one) => oracle.liveOffers(model, one).length > 0),
        which,
      )
      const lookUp = { code: person.appointment.code, documentTail: person.tail }
      const shown = accepted(await real.backend.findAppointment(lookUp)).offers
      const { offerId, place, kind } = pick(shown, whichOffer)
      const answered = accepted(await real.backend.answerOffer({ ...lookUp, offerId, accept }))
      if (!accept) {
        oracle.endOffers(model, person, kind)
        return
      }
      expect(answered).toMatchObject({ place, reschedulesLeft: person.appointment.reschedulesLeft })
      person.offers = person.offers.filter((one) => one.place.start !== place.start || one.kind !== kind)
      await leave(model, real, person)
      person.appointment = answered
      endWishIfFulfilled(model, person)
    },
    someOffer,
  )

export const closeWednesday = (): Step =>
  step(
    'close Wednesday',
    async (model, real) => {
      const request = { officeId: 'hall', date: wednesday, reason: words('停电', 'Power cut') }
      const { affected } = accepted(await real.backend.closeDay(request))
      const first = !model.closedDays.includes(wednesday)
      const there = model.people.filter(({ appointment }) => oracle.dateOf(appointment.place.start) === wednesday)
      expect(affected).toBe(there.length)
      if (!first) {
        model.closedDays.push('again')
        return
      }
      model.closedDays.push(wednesday)
      for (const person of model.people) {
        person.offers = person.offers.filter(({ place }) => oracle.dateOf(place.start) !== wednesday)
      }
      const orderOf = ({ appointment }: oracle.Person): string => `${appointment.bookedAt} ${appointment.code}`
      for (const person of there.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))) {
        const predicted = oracle.nearestTwo(model, person.appointment.place.start)
        const lookUp = { code: person.appointment.code, documentTail: person.tail }
        const shown = accepted(await real.backend.findAppointment(lookUp)).offers.filter(
          ({ kind }) => kind === 'replacement',
        )
        const inOrder = [...predicted].sort((one, other) => (one.start < other.start ? -1 : 1))
        expect(shown.map(({ place, until }) => ({ start: place.start, until }))).toEqual(inOrder)
        person.offers.push(...shown.map(({ kind, place, until }) => ({ kind, place, until })))
      }
    },
    // A day that is closed stays closed: first there has to be something that it ends.
    ({ people, closedDays }) => people.length > 3 && closedDays.length < 2,
  )
