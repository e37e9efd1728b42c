import type { Facts } from '#mock/service/catalogue.ts'
import { returnPlaces } from '#mock/server/worker.ts'
import { problem } from '#mock/server/problem.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { accepted, now, start } from '#tests/conformance/scenario.ts'
import { expectPlacesCounted, type Lease, onPostgres } from '#tests/conformance/sql-stores.ts'
import { anApplicant, aPlan, aWindow, at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { openServer, type OpenedServer } from './opened-server.ts'

// Three servers, each with connections of its own, on one PostgreSQL. Nothing is sent twice unless the test says so.

let postgres: TestPostgres
const databases = onPostgres(() => postgres)

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)

afterAll(async () => {
  await databases.close()
  await postgres.stop()
})

interface Town {
  readonly servers: readonly OpenedServer[]
  readonly lease: Lease
}

const factsWith = (capacity: number): Facts =>
  conformanceFacts({
    plans: [
      aPlan({ windows: [aWindow('1', capacity), aWindow('2', 1)] }),
      aPlan({ officeId: 'branch', codePrefix: 'BR' }),
    ],
  })

const inTown = async (capacity: number, told: (town: Town) => Promise<void>): Promise<void> => {
  const lease = await databases.take()
  const facts = factsWith(capacity)
  const servers = await Promise.all([1, 2, 3].map((seed) => openServer(lease, { facts, seed })))
  try {
    await told({ servers, lease })
  } finally {
    await Promise.all(servers.map((server) => server.close()))
    await lease.giveBack()
  }
}

const serverOf = ({ servers }: Town, index: number): OpenedServer => {
  const server = servers[index % servers.length]
  if (server === undefined) throw new Error('No server')
  return server
}

const twoHundred = Array.from({ length: 200 }, (_, index) => index)
const starts = ['09:30', '14:00'].map((clock) => at(`2026-11-25 ${clock}`))

interface Wanted {
  readonly start?: string
  readonly windowId?: string
  readonly places?: number
}

const hold = (server: OpenedServer, clientId: string, { key, ...wanted }: Wanted & { readonly key?: string } = {}) =>
  fetch(`${server.address}/v1/holds`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
    body: JSON.stringify({ clientId, officeId: 'hall', itemId: 'residence-permit', start, places: 1, ...wanted }),
  })

describe('two hundred at once on three servers', () => {
  test.each([1, 3, 10])(
    'for one window with %i places: so many win, the rest are offered three others',
    async (places) => {
      await inTown(places, async (town) => {
        for (const slot of starts) {
          const replies = await Promise.all(
            twoHundred.map((index) => hold(serverOf(town, index), `${slot} ${index}`, { start: slot, windowId: '1' })),
          )
          expect(replies.filter(({ status }) => status === 200)).toHaveLength(places)
          const lost = await Promise.all(
            replies.filter(({ status }) => status !== 200).map(async (reply) => problem.parse(await reply.json())),
          )
          expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['slot-full']))
          expect(lost.every(({ alternatives }) => alternatives.length === 3)).toBe(true)
        }
      })
    },
  )

  test('for any window, in groups: no group gets a part of what it wants', async () => {
    await inTown(3, async (town) => {
      for (const slot of starts) {
        const replies = await Promise.all(
          twoHundred.map((index) => hold(serverOf(town, index), `${slot} ${index}`, { start: slot, places: 2 })),
        )
        expect(
          replies
            .map(({ status }) => status)
            .sort()
            .slice(0, 3),
        ).toEqual([200, 200, 409])
      }
    })
  })

  test('sending the same with one key, three times each: each takes one place', async () => {
    await inTown(20, async (town) => {
      const people = twoHundred.slice(0, 40)
      const sent = await Promise.all(
        people.map(async (person) => {
          const three = [0, 1, 2].map((copy) =>
            hold(serverOf(town, copy), `client-${person}`, { key: `key-${person}` }),
          )
          return Promise.all(
            (await Promise.all(three)).map(async (reply) => [reply.status, JSON.parse(await reply.text()) as unknown]),
          )
        }),
      )
      for (const [first, second, third] of sent) {
        if (first?.[0] === 200) expect([second, third]).toEqual([first, first])
        else expect([second?.[0], third?.[0]]).toEqual([409, 409])
      }
      expect(sent.filter(([first]) => first?.[0] === 200)).toHaveLength(21)
      await expectPlacesCounted(town.lease.db)
    })
  })
})

test('two who swap their places across servers both come out with one, or stay where they were', async () => {
  await inTown(1, async (town) => {
    const [one, other] = [serverOf(town, 0).backend, serverOf(town, 1).backend]
    const book = async (backend: typeof one, slot: string, documentNumber: string) => {
      const wanted = {
        clientId: documentNumber,
        officeId: 'hall',
        itemId: 'residence-permit',
        start: slot,
        places: 1,
      } as const
      const held = accepted(await backend.holdSlot({ ...wanted, windowId: '1' }))
      const applicants = [anApplicant({ documentNumber })]
      return accepted(await backend.confirmHold({ holdId: held.holdId, applicants })).appointments[0]
    }
    const [slotA = '', slotB = ''] = starts
    const a = await book(one, slotA, 'E11111111')
    const b = await book(other, slotB, 'E22222222')
    const swap = async (backend: typeof one, slot: string, clientId: string) =>
      backend.holdSlot({
        clientId,
        officeId: 'hall',
        itemId: 'residence-permit',
        start: slot,
        places: 1,
        windowId: '1',
      })
    const outcomes = await Promise.all([swap(one, slotB, 'x'), swap(other, slotA, 'y')])
    // Each wants the place that the other still has: neither may lose its own over it.
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false])
    for (const [appointment, tail] of [
      [a, '1111'],
      [b, '2222'],
    ] as const) {
      const found = accepted(await one.findAppointment({ code: appointment?.code ?? '', documentTail: tail }))
      expect(found.place).toEqual(appointment?.place)
    }
  })
})

test('one appointment cancelled on three servers at once is cancelled once, and rests one place', async () => {
  await inTown(3, async (town) => {
    const { backend } = serverOf(town, 0)
    const wanted = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit', start, places: 1 } as const
    const held = accepted(await backend.holdSlot(wanted))
    const applicants = [anApplicant({ documentNumber: 'E12345678' })]
    const [appointment] = accepted(await backend.confirmHold({ holdId: held.holdId, applicants })).appointments
    const cancel = { code: appointment?.code ?? '', documentTail: '5678' }
    const outcomes = await Promise.all(town.servers.map((server) => server.backend.cancelAppointment(cancel)))
    const codes = outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.code)).sort()
    expect(codes).toEqual(['appointment-not-active', 'appointment-not-active', 'done'])
    const placed = await town.lease.db.selectFrom('placements').select('kind').execute()
    expect(placed).toEqual([{ kind: 'resting' }])
  })
})

test('holds that expired come back once, however many servers sweep while others book', async () => {
  await inTown(10, async (town) => {
    await Promise.all(twoHundred.slice(0, 11).map((index) => hold(serverOf(town, index), `early ${index}`)))
    const moment = later(now, 10)
    for (const { clock } of town.servers) clock.set(moment)
    const sweeps = [0, 1, 2, 3, 4, 5].map(() => returnPlaces(town.lease.db, moment))
    const booked = twoHundred.map((index) => hold(serverOf(town, index), `late ${index}`))
    const [returned, replies] = await Promise.all([Promise.all(sweeps), Promise.all(booked)])
    expect(returned.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(11)
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(11)
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]))
    await expectPlacesCounted(town.lease.db)
  })
})
