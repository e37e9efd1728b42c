import fc from 'fast-check'
import type { Appointment } from '#types/appointment.ts'
import type { Hold } from '#types/slot.ts'
import { anApplicant, at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, expectNothingOversold, openScenario, refused, type Scenario, wednesday } from '../scenario.ts'

// Random people hold, confirm, extend, release, cancel, reschedule and wait; a naive list of who has which place is
// kept beside the backend, and after every step the two must agree.

const starts = ['09:30', '10:00', '10:30'].map((clock) => at(`${wednesday} ${clock}`))
const capacity = 3
const clients = ['ann', 'ben', 'cho', 'dev']

interface KnownHold {
  readonly client: string
  readonly hold: Hold
}

interface KnownAppointment {
  readonly appointment: Appointment
  readonly tail: string
}

/** Who has what, written down plainly. A resting place may or may not be back: its bounds are known, not its moment. */
interface Model {
  now: string
  holds: KnownHold[]
  appointments: KnownAppointment[]
  resting: { readonly start: string; readonly since: string }[]
  people: number
}

const liveHolds = ({ holds, now }: Model): KnownHold[] => holds.filter(({ hold }) => hold.expiresAt > now)

const takenBy = (model: Model, start: string, except = ''): number =>
  liveHolds(model)
    .filter(({ client }) => client !== except)
    .flatMap(({ hold }) => hold.places)
    .filter((place) => place.start === start).length +
  model.appointments.filter(({ appointment }) => appointment.place.start === start).length

/** At least and at most how many places rest at a start: all do for 20 minutes, none after 60. */
const restingBounds = (model: Model, start: string): readonly [number, number] => {
  const there = model.resting.filter((rest) => rest.start === start)
  return [
    there.filter(({ since }) => later(since, 20) > model.now).length,
    there.filter(({ since }) => later(since, 60) > model.now).length,
  ]
}

const expectAgreement = async (model: Model, real: Scenario): Promise<void> => {
  for (const start of starts) {
    const free = capacity - takenBy(model, start)
    const [least, most] = restingBounds(model, start)
    const remaining = await real.remaining(start)
    expect(remaining).toBeGreaterThanOrEqual(free - most)
    expect(remaining).toBeLessThanOrEqual(free - least)
  }
  await expectNothingOversold(real)
}

type Step = fc.AsyncCommand<Model, Scenario>
type Take = (model: Model, real: Scenario) => Promise<void>

const step = (name: string, take: Take, check: (model: Readonly<Model>) => boolean = () => true): Step => ({
  check,
  run: async (model, real) => {
    await take(model, real)
    await expectAgreement(model, real)
  },
  toString: () => name,
})

const someHold = ({ holds }: Readonly<Model>): boolean => holds.length > 0
const someAppointment = ({ appointments }: Readonly<Model>): boolean => appointments.length > 0

const holdAt = (client: string, start: string, places: number): Step =>
  step(`${client} holds ${places} at ${start.slice(11, 16)}`, async (model, real) => {
    const free = capacity - takenBy(model, start, client)
    const [least, most] = restingBounds(model, start)
    const outcome = await real.hold({ clientId: client, start, places })
    if (places <= free - most) accepted(outcome)
    if (places > free - least) expect(refused(outcome).code).toBe('slot-full')
    if (!outcome.ok) return
    const others = model.holds.filter((one) => one.client !== client)
    model.holds = [...others, { client, hold: outcome.value }]
  })

const confirmOne = (which: number): Step =>
  step(
    `confirm hold ${which}`,
    async (model, real) => {
      const known = pick(model.holds, which)
      const people = known.hold.places.map((_, index) =>
        anApplicant({ documentNumber: `M${String(model.people + index).padStart(8, '0')}` }),
      )
      const outcome = await real.confirm(known.hold, people)
      if (known.hold.expiresAt <= model.now) {
        expect(refused(outcome).code).toBe('hold-expired')
        return
      }
      model.people += people.length
      model.holds = model.holds.filter((one) => one !== known)
      const made = accepted(outcome).appointments.map((appointment, index) => ({
        appointment,
        tail: people[index]?.documentNumber.slice(-4) ?? '',
      }))
      model.appointments.push(...made)
    },
    someHold,
  )

const extendOne = (which: number): Step =>
  step(
    `extend hold ${which}`,
    async (model, real) => {
      const known = pick(model.holds, which)
      const outcome = await real.backend.extendHold({ holdId: known.hold.holdId })
      if (known.hold.expiresAt <= model.now) expect(refused(outcome).code).toBe('hold-expired')
      else if (known.hold.extended) expect(refused(outcome).code).toBe('hold-already-extended')
      else {
        const hold = accepted(outcome)
        expect(hold.expiresAt).toBe(later(hold.createdAt, 20))
        model.holds = model.holds.map((one) => (one === known ? { ...one, hold } : one))
      }
    },
    someHold,
  )

const releaseOne = (which: number): Step =>
  step(
    `release hold ${which}`,
    async (model, real) => {
      const known = pick(model.holds, which)
      accepted(await real.backend.releaseHold({ holdId: known.hold.holdId }))
      model.holds = model.holds.filter((one) => one !== known)
    },
    someHold,
  )

const cancelOne = (which: number): Step =>
  step(
    `cancel appointment ${which}`,
    async (model, real) => {
      const known = pick(model.appointments, which)
      accepted(await real.backend.cancelAppointment({ code: known.appointment.code, documentTail: known.tail }))
      model.appointments = model.appointments.filter((one) => one !== known)
      model.resting.push({ start: known.appointment.place.start, since: model.now })
    },
    someAppointment,
  )

const rescheduleOne = (which: number, whichHold: number): Step =>
  step(
    `reschedule appointment ${which} to hold ${whichHold}`,
    async (model, real) => {
      const known = pick(model.appointments, which)
      const { hold } = pick(model.holds, whichHold)
      const { code, place, reschedulesLeft } = known.appointment
      const request = { code, documentTail: known.tail, holdId: hold.holdId }
      const outcome = await real.backend.rescheduleAppointment(request)
      if (hold.expiresAt <= model.now) expect(refused(outcome).code).toBe('hold-expired')
      else if (hold.places.length > 1) expect(refused(outcome).code).toBe('slot-unknown')
      else if (reschedulesLeft === 0) expect(refused(outcome).code).toBe('reschedule-limit')
      else {
        const appointment = accepted(outcome)
        expect(appointment).toMatchObject({ code, place: hold.places[0], reschedulesLeft: reschedulesLeft - 1 })
        model.appointments = model.appointments.map((one) => (one === known ? { ...one, appointment } : one))
        model.holds = model.holds.filter((one) => one.hold !== hold)
        model.resting.push({ start: place.start, since: model.now })
      }
    },
    (model) => someHold(model) && someAppointment(model),
  )

/** Never up to the deadline for changes: that has tests of its own. */
const wait = (minutes: number): Step =>
  step(
    `wait ${minutes} min`,
    (model, real) => {
      model.now = later(model.now, minutes)
      real.clock.set(model.now)
      return Promise.resolve()
    },
    ({ now }) => now < at('2026-11-24 12:00'),
  )

const pick = <Value>(values: readonly Value[], which: number): Value => {
  const value = values[which % values.length]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

const which = fc.nat({ max: 20 })
const anyStep = [
  fc
    .tuple(fc.constantFrom(...clients), fc.constantFrom(...starts), fc.constantFrom(1, 1, 1, 2, 3))
    .map((wanted) => holdAt(...wanted)),
  which.map(confirmOne),
  which.map(extendOne),
  which.map(releaseOne),
  which.map(cancelOne),
  fc.tuple(which, which).map((wanted) => rescheduleOne(...wanted)),
  fc.constantFrom(1, 5, 9, 10, 19, 20, 45, 61).map(wait),
]

export const describeModel = (open: OpenBackend, numRuns: number): void => {
  test('whatever people do in whatever order, the places are as a plain list of them says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(anyStep, { maxCommands: 40 }), async (steps) => {
        const real = await openScenario(open)
        try {
          const model: Model = { now: real.clock.now(), holds: [], appointments: [], resting: [], people: 0 }
          await fc.asyncModelRun(() => ({ model, real }), steps)
        } finally {
          await real.close()
        }
      }),
      { numRuns },
    )
  })
}
