import { anApplicant } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { accepted, refused, type Scenario } from '../../scenario.ts'
import * as oracle from './oracle.ts'
import { type Oracle, pick, someHold, type Step, step } from './step.ts'

interface Wanted {
  readonly client: string
  readonly start: string
  readonly places: number
}

const takeHold = async (model: Oracle, real: Scenario, { client, start, places }: Wanted): Promise<boolean> => {
  const outcome = await real.hold({ clientId: client, start, places })
  if (oracle.isClosed(model, start)) expect(refused(outcome).code).toBe('slot-closed')
  else if (places > oracle.freeAt(model, start, client)) expect(refused(outcome).code).toBe('slot-full')
  else {
    const hold = accepted(outcome)
    model.holds = [...model.holds.filter((one) => one.client !== client), { client, hold }]
  }
  return outcome.ok
}

const confirm = async (model: Oracle, real: Scenario, known: oracle.KnownHold): Promise<void> => {
  const { places, expiresAt } = known.hold
  const batch = places.map((_, index) =>
    anApplicant({ documentNumber: `M${String(model.documents + index).padStart(8, '0')}` }),
  )
  const outcome = await real.confirm(known.hold, batch)
  if (expiresAt <= model.now) expect(refused(outcome).code).toBe('hold-expired')
  else if (oracle.isClosed(model, places[0]?.start ?? '')) expect(refused(outcome).code).toBe('slot-closed')
  else {
    const { appointments } = accepted(outcome)
    expect(appointments.map(({ place }) => place)).toEqual(places)
    model.documents += batch.length
    model.holds = model.holds.filter((one) => one !== known)
    for (const [index, appointment] of appointments.entries()) {
      const tail = batch[index]?.documentNumber.slice(-4) ?? ''
      model.people.push({ tail, appointment, wish: null, passed: [], offers: [] })
    }
  }
}

export const holdAt = (client: string, start: string, places: number): Step =>
  step(`${client} holds ${places} at ${start.slice(8, 16)}`, async (model, real) => {
    await takeHold(model, real, { client, start, places })
  })

export const confirmOne = (which: number): Step =>
  step(`confirm hold ${which}`, (model, real) => confirm(model, real, pick(model.holds, which)), someHold)

export const bookAt = (start: string, places: number): Step =>
  step(`eve books ${places} at ${start.slice(8, 16)}`, async (model, real) => {
    const isHeld = await takeHold(model, real, { client: 'eve', start, places })
    const known = model.holds.find(({ client }) => client === 'eve')
    if (isHeld && known !== undefined) await confirm(model, real, known)
  })

export const extendOne = (which: number): Step =>
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

export const releaseOne = (which: number): Step =>
  step(
    `release hold ${which}`,
    async (model, real) => {
      const known = pick(model.holds, which)
      accepted(await real.backend.releaseHold({ holdId: known.hold.holdId }))
      model.holds = model.holds.filter((one) => one !== known)
    },
    someHold,
  )
