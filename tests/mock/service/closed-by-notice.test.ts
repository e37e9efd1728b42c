import type { Facts } from '#mock/service/catalogue.ts'
import type { DatedHours } from '#types/service-hours.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, now, refused, start, wednesday } from '#tests/conformance/scenario.ts'
import { anApplicant, at, words } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'

// The facts of a new version close a day on which somebody has an appointment already.

const reason = words('停电检修', 'Power cut')
const closed: DatedHours = { from: wednesday, to: wednesday, intervals: [], reason, windowId: null, citation: null }
const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'

const factsWith = (exceptions: readonly DatedHours[]): Facts => {
  const facts = conformanceFacts()
  const offices = facts.offices.map((office) => ({
    ...office,
    services: office.services.map((service) =>
      service.hours === null ? service : { ...service, hours: { ...service.hours, exceptions: [...exceptions] } },
    ),
  }))
  return { ...facts, offices }
}

/** Jane books Wednesday 09:30; then the app starts again with other facts. */
const startAgainWith = async (facts: Facts, cases: 'clerk' | 'staff' = 'clerk') => {
  const device = { storage: memoryStorage() }
  const before = openInAppBackend({ facts: conformanceFacts(), cases, now }, device)
  const held = accepted(
    await before.backend.holdSlot({ clientId: 'me', officeId: 'hall', itemId: 'residence-permit', start, places: 1 }),
  )
  const [appointment] = accepted(
    await before.backend.confirmHold({ holdId: held.holdId, applicants: [jane] }),
  ).appointments
  const again = openInAppBackend({ facts, cases, now: later(now, 60) }, { ...device, seed: 2 })
  return { ...again, code: appointment?.code ?? '' }
}

test('an appointment on the day is marked, and the nearest places are kept from when it is first seen', async () => {
  const { backend, code } = await startAgainWith(factsWith([closed]))
  const shown = accepted(await backend.findAppointment({ code, documentTail }))
  expect(shown).toMatchObject({
    state: 'booked',
    closedDay: { date: wednesday, because: { rule: 'closure', name: reason } },
  })
  expect(shown.offers.map(({ kind, place, until }) => [kind, place.start, until])).toEqual([
    ['replacement', at('2026-11-24 16:00'), later(now, 25 * 60)],
    ['replacement', at('2026-11-24 16:30'), later(now, 25 * 60)],
  ])
  expect(accepted(await backend.findAppointment({ code, documentTail }))).toEqual(shown)
})

test('one tap takes a replacement, and it is no reschedule', async () => {
  const { backend, code } = await startAgainWith(factsWith([closed]))
  const [offer] = accepted(await backend.findAppointment({ code, documentTail })).offers
  const answer = { code, documentTail, offerId: offer?.offerId ?? '', accept: true }
  expect(accepted(await backend.answerOffer(answer))).toMatchObject({
    place: offer?.place,
    closedDay: null,
    offers: [],
    reschedulesLeft: 2,
  })
})

test.each(['clerk', 'staff'] as const)('nobody misses or attends the day, though %s keeps the cases', async (cases) => {
  const { backend, clock, code } = await startAgainWith(factsWith([closed]), cases)
  clock.set(at(`${wednesday} 18:00`))
  expect(accepted(await backend.findAppointment({ code, documentTail })).state).toBe('office-cancelled')
  expect(accepted(await backend.findProgress({ code, documentTail })).stage).toBe('cancelled')
})

test('a window that is closed alone closes what was booked at it, with its own reason', async () => {
  const atWindow1 = { ...closed, windowId: '1' }
  const { backend, code } = await startAgainWith(factsWith([atWindow1]))
  const shown = accepted(await backend.findAppointment({ code, documentTail }))
  expect(shown.closedDay?.because.name).toEqual(reason)
  expect(shown.offers.map(({ place }) => [place.start, place.windowId])).toEqual([
    [at(`${wednesday} 09:00`), '2'],
    [start, '2'],
  ])
})

test('a hold taken before the notice gives no appointment', async () => {
  const device = { storage: memoryStorage() }
  const before = openInAppBackend({ facts: conformanceFacts(), cases: 'clerk', now }, device)
  const request = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit' as const, start, places: 1 }
  const { holdId } = accepted(await before.backend.holdSlot(request))
  const { backend } = openInAppBackend({ facts: factsWith([closed]), cases: 'clerk', now: later(now, 1) }, device)
  expect(refused(await backend.confirmHold({ holdId, applicants: [jane] })).code).toBe('slot-closed')
})

test('an office that has moved away keeps nothing: it says so, and the appointment costs nothing to cancel', async () => {
  const facts = conformanceFacts()
  const offices = facts.offices.map((office) => ({
    ...office,
    status: { ...office.status, state: 'moving' as const, lastDay: '2026-11-24' },
  }))
  const { backend, code, clock } = await startAgainWith({ ...facts, offices })
  clock.set(at(`${wednesday} 08:00`))
  const shown = accepted(await backend.findAppointment({ code, documentTail }))
  expect(shown).toMatchObject({ closedDay: { because: { rule: 'office-moved' } }, offers: [] })
  accepted(await backend.cancelAppointment({ code, documentTail }))
})
