import type { Appointment } from '#types/appointment.ts'
import type { Outcome } from '#types/outcome.ts'
import type { Hold } from '#types/slot.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, openScenario, type Scenario, wednesday } from '#tests/conformance/scenario.ts'
import { anApplicant, at } from '#tests/support/builders.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'

// An app can be killed, or its storage fill up, between any two writes. Whatever the moment, a change has happened
// whole or not at all.

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'

interface Before {
  readonly hold: Hold
  readonly appointment: Appointment
}

const run = (storage: MemoryStorage, seed: number): Promise<Scenario> =>
  openScenario((options) => Promise.resolve(openInAppBackend(options, { storage, seed })))

/** A device on which somebody has booked one place and holds another. */
const deviceInUse = async (): Promise<{ readonly storage: MemoryStorage } & Before> => {
  const storage = memoryStorage()
  const { book, hold } = await run(storage, 1)
  const appointment = await book({ clientId: 'me' }, jane)
  const held = accepted(await hold({ clientId: 'me', start: at(`${wednesday} 14:00`) }))
  return { storage, appointment, hold: held }
}

type Change = (scenario: Scenario, before: Before) => Promise<Outcome<unknown>>

const changes: Record<string, Change> = {
  'holding another place': ({ hold }) => hold({ clientId: 'me', start: at(`${wednesday} 15:00`), places: 3 }),
  'extending a hold': ({ backend }, { hold }) => backend.extendHold({ holdId: hold.holdId }, { idempotencyKey: 'a' }),
  'releasing a hold': ({ backend }, { hold }) => backend.releaseHold({ holdId: hold.holdId }),
  'confirming a hold': ({ confirm }, { hold }) => confirm(hold, [anApplicant({ documentNumber: 'F00000001' })]),
  'cancelling an appointment': ({ backend }, { appointment: { code } }) =>
    backend.cancelAppointment({ code, documentTail }),
  'rescheduling an appointment': ({ backend }, { appointment: { code }, hold: { holdId } }) =>
    backend.rescheduleAppointment({ code, documentTail, holdId }, { idempotencyKey: 'a' }),
}

const contentOf = (storage: MemoryStorage): Record<string, string> =>
  Object.fromEntries([...storage.keys()].sort().map((key) => [key, storage.get(key) ?? '']))

/** The content after the change, and how many writes it takes. */
const undisturbed = async (storage: MemoryStorage, change: Change, before: Before) => {
  const device = storage.copy()
  accepted(await change(await run(device, 2), before))
  return { content: contentOf(device), writes: device.writes() }
}

describe.each(Object.entries(changes))('a crash while %s', (_, change) => {
  test('leaves all of it or nothing, once the app is started again', async () => {
    const { storage, ...before } = await deviceInUse()
    const after = await undisturbed(storage, change, before)
    expect(after.writes).toBeGreaterThan(2)
    const untouched = contentOf(storage)
    expect(after.content).not.toEqual(untouched)

    for (let writes = 0; writes < after.writes; writes += 1) {
      const device = storage.copy()
      const scenario = await run(device, 2)
      device.failAfter(writes)
      await expect(change(scenario, before)).rejects.toThrow('The storage is gone')
      device.mend()
      await run(device, 3)
      // Once the list of changes is written, the change has happened.
      expect({ writes, content: contentOf(device) }).toEqual({
        writes,
        content: writes === 0 ? untouched : after.content,
      })
    }
  })

  test('leaves all of it or nothing for the app that lives on', async () => {
    const { storage, ...before } = await deviceInUse()
    const after = await undisturbed(storage, change, before)

    for (let writes = 1; writes < after.writes; writes += 1) {
      const device = storage.copy()
      const scenario = await run(device, 2)
      device.failAfter(writes)
      await expect(change(scenario, before)).rejects.toThrow('The storage is gone')
      device.mend()
      await scenario.remaining()
      expect({ writes, content: contentOf(device) }).toEqual({ writes, content: after.content })
    }
  })
})

test('a failure is not forgotten by the next change', async () => {
  const { storage, ...before } = await deviceInUse()
  const scenario = await run(storage, 2)
  storage.failAfter(2)
  await expect(changes['cancelling an appointment']?.(scenario, before)).rejects.toThrow('The storage is gone')
  storage.mend()
  accepted(await scenario.hold({ start: at(`${wednesday} 16:00`) }))
  const { code } = before.appointment
  expect(accepted(await scenario.backend.findAppointment({ code, documentTail })).state).toBe('cancelled')
  scenario.clock.advance(60)
  expect(await scenario.remaining()).toBe(3)
})

test('a lost answer is given again to the same key', async () => {
  const { storage, ...before } = await deviceInUse()
  const scenario = await run(storage, 2)
  storage.failAfter(2)
  const change = changes['rescheduling an appointment']
  await expect(change?.(scenario, before)).rejects.toThrow('The storage is gone')
  storage.mend()
  const again = await change?.(await run(storage, 3), before)
  expect(again && accepted(again)).toMatchObject({ place: { start: at(`${wednesday} 14:00`) }, reschedulesLeft: 1 })
})
