import fc from 'fast-check'
import type { Applicant } from '#types/appointment.ts'
import { createMockBackend } from '#mock/index.ts'
import { createCatalogue } from '#mock/service/catalogue.ts'
import { eraseEndedCases } from '#mock/service/erasure.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { sweep } from '#mock/stores/sweep.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, now, start } from '#tests/conformance/scenario.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { fixedClock, later } from '#tests/support/fixed-clock.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

// Whether a person is in what the device keeps is asked of its text, by looking for every word of theirs.

const facts = conformanceFacts()
const day = 24 * 60

const name = fc.stringMatching(/^[A-Z][a-z]{5,12}$/)
const digits = fc.stringMatching(/^\d{8}$/)
const anyPerson: fc.Arbitrary<Applicant> = fc
  .record({ familyName: name, givenName: name, number: digits, phone: digits, mail: name })
  .map(({ number, phone, mail, ...names }) =>
    anApplicant({
      ...names,
      documentNumber: `E${number}`,
      phone: `+86 138${phone}`,
      email: `${mail.toLowerCase()}@example.org`,
      answers: { stay: 'long' },
    }),
  )

const textOf = (storage: MemoryStorage): string =>
  storage
    .keys()
    .map((key) => `${key} ${storage.get(key) ?? ''}`)
    .join('\n')

test('nothing of anybody is found in the store 30 days after their case, however it ended', async () => {
  await fc.assert(
    fc.asyncProperty(anyPerson, name, fc.constantFrom('cancel', 'clerk', 'no-show'), async (person, employer, end) => {
      const { backend, store, clock, storage } = openInAppBackend({
        facts,
        cases: end === 'clerk' ? end : 'staff',
        now,
      })
      const held = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit' as const, start, places: 1 }
      const { holdId } = accepted(await backend.holdSlot(held, { idempotencyKey: 'a' }))
      const request = { holdId, applicants: [person], employer: { name: employer } }
      const { appointments } = accepted(await backend.confirmHold(request, { idempotencyKey: 'b' }))
      const { code = '', applicantMasked = '' } = appointments[0] ?? {}
      const lookUp = { code, documentTail: person.documentNumber.slice(-4) }
      if (end === 'cancel') accepted(await backend.cancelAppointment(lookUp, { idempotencyKey: 'c' }))
      const { documentHash = '', tailHash = '' } = (await store.read.appointment(code)) ?? {}
      const isKept = (word: string | null): boolean => textOf(storage).includes(word ?? '')
      expect([applicantMasked, documentHash, tailHash, '"stay"'].map(isKept)).toEqual([true, true, true, true])

      clock.set(later(start, (end === 'no-show' ? 3 * 365 : 60) * day))
      sweep(storage, clock.now())
      const context = { store, clock, catalogue: createCatalogue(facts), cases: 'staff' as const, caller: '' }
      const sweeper = { ...context, cases: end === 'clerk' ? end : context.cases, randomBytes: nothing, secrets }
      // The second time the count of a no-show is over, too.
      await eraseEndedCases(sweeper)
      clock.set(later(clock.now(), day))
      await eraseEndedCases(sweeper)

      const { familyName, givenName, documentNumber, phone, email } = person
      const words = [familyName, givenName, documentNumber, documentNumber.slice(-4), phone, email, employer]
      const hashes = [applicantMasked, documentHash, tailHash, '"stay"']
      const text = textOf(storage)
      // The tail of a number may turn up in a date or a code; what matters is that it is nobody's.
      const found = [...words, ...hashes].filter((word) => word !== null && word.length > 4 && text.includes(word))
      expect(found).toEqual([])
      expect(text).toContain(code)
    }),
    { numRuns: 60 },
  )
})

const nothing = (): never => {
  throw new Error('Erasing draws nothing')
}

const secrets = createSecrets(nothing)

test('the app erases at its start', async () => {
  const storage = memoryStorage()
  const startApp = (moment: string) => {
    const onCorrupt = (key: string): never => {
      throw new Error(`Corrupt: ${key}`)
    }
    return createMockBackend({ storage, clock: fixedClock(moment), random: seededBytes(1), facts, onCorrupt })
  }
  const backend = startApp(now)
  const asked = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit' as const, start, places: 1 }
  const { holdId } = accepted(await backend.holdSlot(asked))
  const [booked] = accepted(await backend.confirmHold({ holdId, applicants: [anApplicant()] })).appointments
  const { code = '', applicantMasked = '' } = booked ?? {}
  const isKept = (): boolean => (storage.get(`appointment/${code}`) ?? '').includes(applicantMasked)

  // The clerk has the case collected by 15 December.
  await settled(startApp(later(now, 40 * day)))
  expect(isKept()).toBe(true)
  await settled(startApp(later(now, 70 * day)))
  expect(isKept()).toBe(false)
})

/** A change queues behind whatever the start has begun. */
const settled = async (backend: ReturnType<typeof createMockBackend>): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await backend.releaseHold({ holdId: 'none' })
}
