import type { Instant } from '#types/time.ts'
import { createCatalogue } from '#mock/service/catalogue.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { createService } from '#mock/service/service.ts'
import { createKeyValueStore } from '#mock/stores/key-value.ts'
import type { Store, StoreTransaction } from '#mock/stores/store.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { accepted, now, refused, start } from '#tests/conformance/scenario.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { fixedClock, later } from '#tests/support/fixed-clock.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

// What a stranger can learn from a look-up: nothing by its answer, nothing by the work it makes.

const secrets = createSecrets(() => '0123456789abcdef'.repeat(4))
const documentTail = '5678'
const codeNobodyHas = 'HA0000001M'

/** A store that says what is done with it before it does it. */
const watched = (store: Store, onCall: (name: string) => void): Store => {
  const noting = (tx: StoreTransaction): StoreTransaction => ({
    ...tx,
    attempts: (key) => {
      onCall('attempts')
      return tx.attempts(key)
    },
    putAttempts: (key, attempts) => {
      onCall('putAttempts')
      return tx.putAttempts(key, attempts)
    },
    appointment: (code) => {
      onCall('appointment')
      return tx.appointment(code)
    },
    caseEvents: (code) => {
      onCall('caseEvents')
      return tx.caseEvents(code)
    },
    waiting: (officeId) => {
      onCall('waiting')
      return tx.waiting(officeId)
    },
  })
  return { ...store, transaction: (work) => store.transaction((tx) => work(noting(tx))) }
}

const open = (onCall: (name: string) => void = () => undefined) => {
  const clock = fixedClock(now)
  const storage = memoryStorage()
  const onCorrupt = (key: string): never => {
    throw new Error(`Corrupt: ${key}`)
  }
  const store = watched(createKeyValueStore({ storage, onCorrupt }), onCall)
  const context = { catalogue: createCatalogue(conformanceFacts()), store, clock, secrets, cases: 'staff' as const }
  const backendOf = (caller: string) => createService({ ...context, randomBytes: seededBytes(1), caller })
  return { clock, storage, store, backendOf, backend: backendOf('somebody') }
}

const book = async ({ backend }: Pick<ReturnType<typeof open>, 'backend'>): Promise<string> => {
  const asked = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit' as const, start, places: 1 }
  const { holdId } = accepted(await backend.holdSlot(asked))
  const { appointments } = accepted(
    await backend.confirmHold({ holdId, applicants: [anApplicant({ documentNumber: 'E12345678' })] }),
  )
  return appointments[0]?.code ?? ''
}

test('a wrong code, a wrong tail and a locked door make the same work, and write as much', async () => {
  let calls: string[] = []
  const opened = open((name) => calls.push(name))
  const { backend, storage } = opened
  const code = await book(opened)
  const workOf = async (lookUp: { code: string; documentTail: string }) => {
    calls = []
    const writes = storage.writes()
    refused(await backend.findProgress(lookUp))
    return { calls, writes: storage.writes() - writes }
  }
  const wrongTail = await workOf({ code, documentTail: '0000' })
  expect(wrongTail.calls).toEqual(['attempts', 'attempts', 'appointment', 'putAttempts', 'putAttempts'])
  expect(await workOf({ code: codeNobodyHas, documentTail })).toEqual(wrongTail)
  expect(await workOf({ code: 'no code', documentTail })).toEqual(wrongTail)
  for (let tries = 0; tries < 6; tries += 1) await workOf({ code, documentTail: '0000' })
  expect(await workOf({ code, documentTail: '0000' })).toEqual(wrongTail)
  expect(await workOf({ code, documentTail })).toEqual(wrongTail)
  expect(await workOf({ code: codeNobodyHas, documentTail })).toEqual(wrongTail)
})

test.each(['attempts', 'putAttempts'])('where %s fails, nothing opens, whatever the tail', async (broken) => {
  let isBroken = false
  const opened = open((name) => {
    if (isBroken && name === broken) throw new Error('The counts are out of reach')
  })
  const code = await book(opened)
  isBroken = true
  await expect(opened.backend.findProgress({ code, documentTail: '0000' })).rejects.toThrow('out of reach')
  if (broken === 'attempts') {
    await expect(opened.backend.findProgress({ code, documentTail })).rejects.toThrow('out of reach')
  }
})

describe('a thousand tries on one code', () => {
  const tails = Array.from({ length: 1000 }, (_, index) => String(9000 + index))
  const failuresOf = async (store: Store, code: string): Promise<number> =>
    (await store.read.attempts(`code-${secrets.fingerprint(code)}`)).failures

  test('at once are six: the rest is not looked at, and even the right tail does not open', async () => {
    const opened = open()
    const code = await book(opened)
    const tried = tails.map((tail) => opened.backend.findProgress({ code, documentTail: tail }))
    const refusals = (await Promise.all(tried)).map((outcome) => JSON.stringify(refused(outcome)))
    expect(new Set(refusals)).toEqual(
      new Set([JSON.stringify({ code: 'no-match', alternatives: [], at: null, fields: [] })]),
    )
    expect(await failuresOf(opened.store, code)).toBe(6)
    expect(refused(await opened.backend.findProgress({ code, documentTail })).code).toBe('no-match')
  })

  test('from a thousand addresses are six all the same', async () => {
    const opened = open()
    const code = await book(opened)
    for (const [index, tail] of tails.entries()) {
      refused(await opened.backendOf(`address ${index}`).findProgress({ code, documentTail: tail }))
    }
    expect(await failuresOf(opened.store, code)).toBe(6)
  })

  test('in patience, one each minute, are twenty-four in more than sixteen hours', async () => {
    const opened = open()
    const code = await book(opened)
    for (const tail of tails) {
      refused(await opened.backend.findProgress({ code, documentTail: tail }))
      opened.clock.advance(1)
    }
    // Five free ones in five minutes, then after 1, 5 and 30 minutes, then every hour.
    expect(await failuresOf(opened.store, code)).toBe(24)
  })

  describe('and then its holder', () => {
    const attacked = async () => {
      const opened = open()
      const code = await book(opened)
      let lastTry: Instant = now
      for (const tail of tails) {
        refused(await opened.backendOf('a stranger').findProgress({ code, documentTail: tail }))
        lastTry = opened.clock.now()
        opened.clock.advance(1)
      }
      return { ...opened, code, lastTry, holder: opened.backendOf('the holder') }
    }

    test('gets in at most 60 minutes after the stranger stops', async () => {
      const { holder, clock, code, lastTry } = await attacked()
      clock.set(later(lastTry, 60))
      expect(accepted(await holder.findProgress({ code, documentTail })).code).toBe(code)
    })

    test('sees other appointments of theirs meanwhile: the stranger has locked one code and themselves', async () => {
      const { holder, backendOf, code } = await attacked()
      const asked = { clientId: 'other', officeId: 'branch', itemId: 'residence-permit' as const, places: 1 }
      const { holdId } = accepted(await holder.holdSlot({ ...asked, start }))
      const other = anApplicant({ documentNumber: 'E99995678' })
      const [booked] = accepted(await holder.confirmHold({ holdId, applicants: [other] })).appointments
      const lookUp = { code: booked?.code ?? '', documentTail }
      expect(refused(await holder.findProgress({ code, documentTail })).code).toBe('no-match')
      expect(accepted(await holder.findProgress(lookUp)).code).toBe(lookUp.code)
      expect(refused(await backendOf('a stranger').findProgress(lookUp)).code).toBe('no-match')
    })

    test('is served at the window: staff open a case by its code, locked or not', async () => {
      const { holder, clock, code } = await attacked()
      clock.set(start)
      expect(accepted(await holder.checkIn({ code })).appointment.state).toBe('checked-in')
    })
  })
})
