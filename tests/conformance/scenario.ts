import type { Appointment, Applicant } from '#types/appointment.ts'
import type { Request } from '#types/backend.ts'
import type { Outcome, Refusal } from '#types/outcome.ts'
import type { Hold, Slot } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { anApplicant, at } from '#tests/support/builders.ts'
import type { BackendOptions, BackendUnderTest, OpenBackend } from './backend-under-test.ts'
import { createCatalogue, type Facts } from '#mock/service/catalogue.ts'
import { findViolations } from '#mock/service/invariants.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { conformanceFacts } from './facts.ts'

/** Monday; the Wednesday after it is free to be booked until Tuesday 18:00. */
export const monday = '2026-11-23'
export const wednesday = '2026-11-25'
export const now: Instant = at(`${monday} 10:00`)
export const start: Instant = at(`${wednesday} 09:30`)

type HoldRequest = Request<'holdSlot'>

/** A backend with the steps that most stories take. */
export interface Scenario extends BackendUnderTest {
  readonly facts: Facts
  readonly cases: BackendOptions['cases']
  readonly holdRequest: (extras?: Partial<HoldRequest>) => HoldRequest
  readonly hold: (extras?: Partial<HoldRequest>) => Promise<Outcome<Hold>>
  readonly confirm: (hold: Hold, applicants?: readonly Applicant[]) => Promise<Outcome<{ appointments: Appointment[] }>>
  /** Holds and confirms for one applicant, who must be taken. */
  readonly book: (extras?: Partial<HoldRequest>, applicant?: Partial<Applicant>) => Promise<Appointment>
  readonly slotAt: (at?: Instant) => Promise<Slot>
  readonly remaining: (at?: Instant) => Promise<number>
}

export const openScenario = async (open: OpenBackend, extras: Partial<BackendOptions> = {}): Promise<Scenario> => {
  const options: BackendOptions = { facts: conformanceFacts(), cases: 'staff', now, ...extras }
  const opened = await open(options)
  const { backend } = opened
  let clients = 0
  let people = 0

  const holdRequest: Scenario['holdRequest'] = (wanted = {}) => {
    clients += 1
    return { clientId: `client-${clients}`, officeId: 'hall', itemId: 'residence-permit', start, places: 1, ...wanted }
  }
  const hold: Scenario['hold'] = (wanted) => backend.holdSlot(holdRequest(wanted))
  const person = (): Applicant => {
    people += 1
    return anApplicant({ documentNumber: `P${String(people).padStart(8, '0')}` })
  }
  const confirm: Scenario['confirm'] = ({ holdId, places }, applicants) =>
    backend.confirmHold({ holdId, applicants: [...(applicants ?? places.map(person))] })
  const slotAt: Scenario['slotAt'] = async (moment = start) => {
    const date = moment.slice(0, 10)
    const answer = await backend.listAvailability({ officeId: 'hall', item: 'residence-permit', from: date, to: date })
    const slot = accepted(answer).days[0]?.slots.find((one) => one.start === moment)
    if (slot === undefined) throw new Error(`No slot at ${moment}`)
    return slot
  }
  return {
    ...opened,
    facts: options.facts,
    cases: options.cases,
    holdRequest,
    hold,
    confirm,
    book: async (wanted, applicant = {}) => {
      const held = accepted(await hold(wanted))
      const { appointments } = accepted(await confirm(held, [{ ...person(), ...applicant }]))
      const [appointment] = appointments
      if (appointment === undefined) throw new Error('Nothing was booked')
      return appointment
    },
    slotAt,
    remaining: async (moment) => (await slotAt(moment)).remaining,
  }
}

export const accepted = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export const refused = (outcome: Outcome<unknown>): Refusal => {
  if (outcome.ok) throw new Error('Accepted, though a refusal was due')
  return outcome.refusal
}

/** Runs a story on a fresh backend, and looks at the end whether no place was given out twice. */
export const story =
  (open: OpenBackend, extras: Partial<BackendOptions> = {}) =>
  (told: (scenario: Scenario) => Promise<void>) =>
  async (): Promise<void> => {
    const scenario = await openScenario(open, extras)
    try {
      await told(scenario)
      await expectNothingOversold(scenario)
    } finally {
      await scenario.close()
    }
  }

/**
 * Over all offices: capacity ≥ live holds + active appointments + resting + offered places, every place with its
 * appointment, no limit broken. As the checker of any store does it, and once more without it.
 */
export const expectNothingOversold = async ({ store, clock, facts, cases }: Scenario): Promise<void> => {
  const catalogue = createCatalogue(facts)
  const context = { store, clock, cases, catalogue, randomBytes: nothing, secrets: noSecrets, caller: 'the checker' }
  expect(await findViolations(context, { from: monday, to: lastDay })).toEqual([])
  for (const { officeId, windows } of facts.plans) {
    const taken = new Map<string, number>()
    for (const { place, until } of await store.read.placements(officeId, monday, lastDay)) {
      if (until !== null && Date.parse(until) <= Date.parse(clock.now())) continue
      const key = `${place.windowId} ${place.start}`
      taken.set(key, (taken.get(key) ?? 0) + 1)
    }
    for (const [key, count] of taken) {
      const capacity = windows.find(({ id }) => id === key.split(' ')[0])?.capacity ?? 0
      expect({ key, fits: count <= capacity }).toEqual({ key, fits: true })
    }
  }
}

const nothing = (): never => {
  throw new Error('A checker draws nothing')
}

/** Past everything that a story books. */
const lastDay = '2026-12-31'

const noSecrets = createSecrets(nothing)
