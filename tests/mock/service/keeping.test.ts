import { createMockBackend } from '#mock/index.ts'
import { sweep } from '#mock/stores/sweep.ts'
import type { Backend } from '#types/backend.ts'
import type { Instant } from '#types/time.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { accepted, now, refused, start, wednesday } from '#tests/conformance/scenario.ts'
import { anApplicant, at } from '#tests/support/builders.ts'
import { fixedClock, later } from '#tests/support/fixed-clock.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

// What the app keeps on the device from one start to the next.

const jane = anApplicant({ documentNumber: 'E12345678', email: 'jane@example.org' })
const documentTail = '5678'

const startApp = (storage: MemoryStorage, moment: Instant = now, seed = 1): Backend =>
  createMockBackend({
    storage,
    clock: fixedClock(moment),
    random: seededBytes(seed),
    facts: conformanceFacts(),
    onCorrupt: (key) => {
      throw new Error(`Corrupt: ${key}`)
    },
  })

const holdRequest = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit' as const, start, places: 1 }

const freeAt = async (backend: Backend, moment: Instant): Promise<number | undefined> => {
  const date = moment.slice(0, 10)
  const asked = { officeId: 'hall', item: 'residence-permit' as const, from: date, to: date }
  return accepted(await backend.listAvailability(asked)).days[0]?.slots.find((slot) => slot.start === moment)?.remaining
}

describe('an app started again', () => {
  test('still has its hold, which can be confirmed', async () => {
    const storage = memoryStorage()
    const { holdId } = accepted(await startApp(storage).holdSlot(holdRequest))
    const restarted = startApp(storage, later(now, 5), 2)
    expect(await freeAt(restarted, start)).toBe(2)
    accepted(await restarted.confirmHold({ holdId, applicants: [jane] }))
  })

  test('has no hold that ran out meanwhile', async () => {
    const storage = memoryStorage()
    const { holdId } = accepted(await startApp(storage).holdSlot(holdRequest))
    const restarted = startApp(storage, later(now, 10), 2)
    expect(await freeAt(restarted, start)).toBe(3)
    expect(refused(await restarted.confirmHold({ holdId, applicants: [jane] })).code).toBe('hold-expired')
  })

  test('finds its appointments, by the key it drew at its first start', async () => {
    const storage = memoryStorage()
    const first = startApp(storage)
    const { holdId } = accepted(await first.holdSlot(holdRequest))
    const [appointment] = accepted(await first.confirmHold({ holdId, applicants: [jane] })).appointments
    const restarted = startApp(storage, later(now, 5), 2)
    const found = await restarted.findAppointment({ code: appointment?.code ?? '', documentTail })
    expect(accepted(found)).toEqual(appointment)
  })
})

test('the device keeps no name, number, phone or e-mail in clear', async () => {
  const storage = memoryStorage()
  const backend = startApp(storage)
  const { holdId } = accepted(await backend.holdSlot(holdRequest, { idempotencyKey: 'a' }))
  const people = { holdId, applicants: [jane], employer: { name: 'Acme' } }
  const { appointments } = accepted(await backend.confirmHold(people, { idempotencyKey: 'b' }))
  const code = appointments[0]?.code ?? ''
  accepted(await backend.cancelAppointment({ code, documentTail }, { idempotencyKey: 'c' }))
  refused(await backend.findAppointment({ code, documentTail: '9999' }))
  const kept = storage.keys().map((key) => `${key} ${storage.get(key) ?? ''}`)
  expect(kept.length).toBeGreaterThan(5)
  expect(
    kept.filter((text) => /Smith|Jane|E12345678|5678"|9999|13800000000|138 0000|example\.org|Acme/i.test(text)),
  ).toEqual([])
})

describe('sweeping', () => {
  const dayAfterTomorrow = at('2026-11-25 18:00')

  const used = async (): Promise<MemoryStorage> => {
    const storage = memoryStorage()
    const backend = startApp(storage)
    const { holdId } = accepted(await backend.holdSlot(holdRequest, { idempotencyKey: 'a' }))
    accepted(await backend.confirmHold({ holdId, applicants: [jane] }, { idempotencyKey: 'b' }))
    accepted(await backend.holdSlot({ ...holdRequest, start: at('2026-11-26 09:30') }))
    refused(await backend.findAppointment({ code: 'HA00000000', documentTail }))
    return storage
  }

  const kinds = (storage: MemoryStorage): readonly string[] =>
    [...new Set(storage.keys().map((key) => key.split('/')[0] ?? ''))].sort()

  test('on the same day drops nothing that lives', async () => {
    const storage = await used()
    const before = storage.keys()
    sweep(storage, later(now, 5))
    expect(storage.keys()).toEqual(before)
  })

  test('drops places that are free again', async () => {
    const storage = await used()
    sweep(storage, later(now, 10))
    expect(storage.keys().filter((key) => key.startsWith('day/'))).toEqual([`day/hall/${wednesday}`])
  })

  test('two days later drops answers, attempts and holds; appointments stay', async () => {
    const storage = await used()
    sweep(storage, dayAfterTomorrow)
    sweep(storage, dayAfterTomorrow)
    expect(kinds(storage)).toEqual(['appointment', 'day', 'document', 'secret'])
  })

  test('drops the places of days gone by, and the appointment is still found', async () => {
    const storage = await used()
    sweep(storage, at('2026-11-27 08:00'))
    expect(storage.keys().filter((key) => key.startsWith('day/'))).toEqual([])
    expect(storage.keys().filter((key) => key.startsWith('appointment/'))).toHaveLength(1)
  })

  test('leaves alone what it cannot read: that is for the store to report', () => {
    const storage = memoryStorage([
      ['answer/x', '{'],
      ['attempts/x', '{'],
      ['hold/x', '{'],
      ['day/hall/2020-01-01', '{'],
      ['set-aside/day/hall/2020-01-01', '[]'],
      ['something else', '[]'],
    ])
    const before = storage.keys()
    sweep(storage, now)
    expect(storage.keys()).toEqual(before)
  })
})
