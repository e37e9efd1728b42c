import { accepted, refused } from '../../scenario.ts'
import * as oracle from './oracle.ts'
import { endWishIfFulfilled, leave, pick, somebody, someHold, type Step, step } from './step.ts'

export const cancelOne = (which: number): Step =>
  step(
    `cancel appointment ${which}`,
    async (model, real) => {
      const person = pick(model.people, which)
      const { code } = person.appointment
      const outcome = await real.backend.cancelAppointment({ code, documentTail: person.tail })
      if (oracle.isTooLate(model, person)) {
        expect(refused(outcome).code).toBe('cancel-too-late')
        return
      }
      accepted(outcome)
      await leave(model, real, person)
      oracle.stopWaiting(model, person)
      model.people = model.people.filter((one) => one !== person)
    },
    somebody,
  )

export const rescheduleOne = (which: number, whichHold: number): Step =>
  step(
    `reschedule appointment ${which} to hold ${whichHold}`,
    async (model, real) => {
      const person = pick(model.people, which)
      const { hold } = pick(model.holds, whichHold)
      const { code, place, reschedulesLeft } = person.appointment
      const closed = oracle.isClosed(model, place.start)
      const request = { code, documentTail: person.tail, holdId: hold.holdId }
      const outcome = await real.backend.rescheduleAppointment(request)
      if (oracle.isTooLate(model, person)) expect(refused(outcome).code).toBe('cancel-too-late')
      else if (hold.expiresAt <= model.now) expect(refused(outcome).code).toBe('hold-expired')
      else if (hold.places.length > 1) expect(refused(outcome).code).toBe('slot-unknown')
      else if (oracle.isClosed(model, hold.places[0]?.start ?? '')) expect(refused(outcome).code).toBe('slot-closed')
      else if (reschedulesLeft === 0 && !closed) expect(refused(outcome).code).toBe('reschedule-limit')
      else {
        const appointment = accepted(outcome)
        const left = reschedulesLeft - (closed ? 0 : 1)
        expect(appointment).toMatchObject({ code, place: hold.places[0], reschedulesLeft: left })
        model.holds = model.holds.filter((one) => one.hold !== hold)
        await leave(model, real, person)
        person.appointment = appointment
        endWishIfFulfilled(model, person)
      }
    },
    (model) => someHold(model) && somebody(model),
  )
