import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { createHttpBackend } from '#src/backend/http.ts'
import type { Backend } from '#types/backend.ts'
import type { Outcome } from '#types/outcome.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { appointmentRecord } from '#mock/stores/records.ts'
import { fetchTransport } from '#tests/conformance/http-backend.ts'
import { accepted } from '#tests/conformance/scenario.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import { startDroppingProxy } from './dropping-proxy.ts'
import { httpClient } from './http-client.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { rush, statusesOf, twoHundred } from './town.ts'

// Three servers, each a process of its own, on one PostgreSQL that waits for its disk. Replies are lost, servers are
// killed while people book, and so is PostgreSQL; whoever gets no answer asks again with the same key. At the end
// everybody has the one appointment that was acknowledged, and nobody has another.

let postgres: TestPostgres
let servers: ServerProcess[] = []

const startOne = () =>
  startServerProcess({
    DATABASE_URL: postgres.url(),
    NOW: '2026-11-23T10:00:00+08:00',
    CASES: 'staff',
    LOG_LEVEL: 'info',
  })

beforeAll(async () => {
  postgres = await startPostgres({ durable: true })
  servers = await Promise.all([startOne(), startOne(), startOne()])
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill('SIGTERM')))
  await postgres.stop()
})

const addressOf = (index: number): string => servers[index % servers.length]?.address ?? ''

const backendOver = (address: string, seed: number): Backend =>
  createHttpBackend({ address, transport: fetchTransport, randomBytes: seededBytes(seed), pause })

const backendAt = (index: number): Backend => backendOver(addressOf(index), index + 1)

const patienceMs = 90_000

/** As a person with the app does: asks again, of whichever server there is, until there is an answer. */
const untilAnswered = async <Value>(
  backend: (tried: number) => Backend,
  ask: (backend: Backend) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> => {
  const deadline = performance.now() + patienceMs
  for (let tried = 0; ; tried += 1) {
    try {
      const outcome = await ask(backend(tried))
      if (outcome.ok || outcome.refusal.code !== 'busy') return outcome
    } catch (fault) {
      if (performance.now() > deadline) throw fault
    }
    await pause(50)
  }
}

interface Booked {
  readonly code: string
  readonly documentTail: string
  readonly start: string
}

interface Wish {
  readonly index: number
  readonly officeId: string
  readonly itemId: ServiceItemId
  readonly starts: readonly string[]
  readonly backend: (tried: number) => Backend
}

/** Holds a place and confirms it; takes another when that one is gone. */
const book = async ({ index, officeId, itemId, starts, backend }: Wish): Promise<Booked | null> => {
  for (let tried = 0; tried < starts.length; tried += 1) {
    const start = starts[(index + tried) % starts.length] ?? ''
    const key = `${index}-${tried}`
    const wanted = { clientId: `client-${index}`, officeId, itemId, start, places: 1 }
    const held = await untilAnswered(backend, (one) => one.holdSlot(wanted, { idempotencyKey: `hold-${key}` }))
    if (!held.ok) continue
    const documentNumber = `K${String(index).padStart(8, '0')}`
    const person = anApplicant({ documentNumber, answers: {} })
    const confirm = { holdId: held.value.holdId, applicants: [person] }
    const outcome = await untilAnswered(backend, (one) =>
      one.confirmHold(confirm, { idempotencyKey: `confirm-${key}` }),
    )
    const [appointment] = accepted(outcome).appointments
    if (appointment === undefined) return null
    return { code: appointment.code, documentTail: documentNumber.slice(-4), start: appointment.place.start }
  }
  return null
}

interface Hall {
  readonly officeId: string
  readonly itemId: ServiceItemId
  /** Free when the servers started. */
  readonly starts: readonly string[]
}

/** An office of the shipped facts that takes appointments, with its places on some days. */
const hallOn = async (from: string, to: string): Promise<Hall> => {
  const { offices } = accepted(await backendAt(0).listOffices({ bookable: true, limit: 1 }))
  const [office] = offices
  const [itemId] = office?.itemIds ?? []
  if (office === undefined || itemId === undefined) throw new Error('Nowhere to book')
  const { days } = accepted(await backendAt(0).listAvailability({ officeId: office.id, item: itemId, from, to }))
  const starts = days.flatMap(({ slots }) => slots.filter(({ state }) => state === 'free').map(({ start }) => start))
  expect(starts.length).toBeGreaterThan(10)
  return { officeId: office.id, itemId, starts }
}

const record = z.object({ record: z.string() })
const placement = z.object({ id: z.string(), kind: z.string(), start_at: z.string(), places: z.int() })

/** On those days: everybody's one appointment as acknowledged, its place, and no place counted wrong. */
const expectKept = async (acknowledged: readonly Booked[], from: string, to: string): Promise<void> => {
  const isThen = (start: string): boolean => from <= start.slice(0, 10) && start.slice(0, 10) <= to
  const expected = acknowledged.map(({ code, start }) => `${code} ${start}`).sort()
  const rows = z.array(record).parse(await postgres.query('SELECT record FROM appointments'))
  const kept = rows
    .map((row) => appointmentRecord.parse(JSON.parse(row.record)))
    .filter(({ place }) => isThen(place.start))
  expect(kept.map(({ code, place }) => `${code} ${place.start}`).sort()).toEqual(expected)
  const places = z.array(placement).parse(await postgres.query("SELECT * FROM placements WHERE kind = 'appointment'"))
  const placed = places.filter(({ start_at }) => isThen(start_at))
  expect(placed.map(({ id, start_at }) => `${id} ${start_at}`).sort()).toEqual(expected)
  const wrong = await postgres.query(`
    SELECT 1 FROM slots AS s LEFT JOIN placements AS p USING (office_id, start_at, window_id)
    GROUP BY s.office_id, s.start_at, s.window_id HAVING s.remaining <> s.capacity - coalesce(sum(p.places), 0)`)
  expect(wrong).toEqual([])
}

test('two hundred at once on three processes, twenty times: as many win as there are places', async () => {
  const { officeId, itemId, starts } = await hallOn('2026-11-30', '2026-12-02')
  const people = twoHundred.map((index) => httpClient(addressOf(index)))
  const [date = ''] = (starts[0] ?? '').split('T')
  const { days } = accepted(
    await backendAt(0).listAvailability({ officeId, item: itemId, from: date, to: '2026-12-02' }),
  )
  const slots = days.flatMap((day) => day.slots).slice(0, 20)
  for (const { start, capacity } of slots) {
    const answers = await rush(people, (index) => ({ start, officeId, itemId, clientId: `p-${start}-${index}` }))
    expect(statusesOf(answers)).toEqual({ 200: capacity, 409: people.length - capacity })
  }
  expect(slots).toHaveLength(20)
  for (const { close } of people) close()
}, 120_000)

test('replies that are lost after the server has acted are recovered by their key, and nothing is done twice', async () => {
  const [from, to] = ['2026-12-03', '2026-12-04']
  const hall = await hallOn(from, to)
  // Two of three: often all three tries of one call, so that the caller is left not knowing, and asks again.
  const proxy = await startDroppingProxy(addressOf(0), (reply) => reply % 7 > 1)
  const backend = (index: number) => () => backendOver(proxy.address, 1000 + index)
  const booked = await Promise.all(
    Array.from({ length: 20 }, (_, index) => book({ ...hall, index: 1000 + index, backend: backend(index) })),
  )
  const acknowledged = booked.flatMap((one) => one ?? [])
  expect(acknowledged).toHaveLength(20)
  expect(proxy.dropped()).toBeGreaterThan(40)
  await expectKept(acknowledged, from, to)

  const cancelled = await Promise.all(
    acknowledged.map(({ code, documentTail }, index) =>
      untilAnswered(backend(index), (one) =>
        one.cancelAppointment({ code, documentTail }, { idempotencyKey: `away-${index}` }),
      ),
    ),
  )
  expect(cancelled.map((outcome) => accepted(outcome).state)).toEqual(cancelled.map(() => 'cancelled'))
  await proxy.close()
}, 120_000)

test('no acknowledged appointment is lost or doubled, whatever dies', async () => {
  const [from, to] = ['2026-11-24', '2026-11-27']
  const hall = await hallOn(from, to)
  const booking = Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      await pause(index * 60)
      return book({ ...hall, index, backend: (tried) => backendAt(index + tried) })
    }),
  )
  await pause(900)
  await servers[0]?.kill('SIGKILL')
  await pause(400)
  await postgres.killHard()
  await postgres.start()
  servers[0] = await startOne()
  await pause(300)
  // It was in the middle of its work when its database died.
  expect(servers[1]?.isRunning()).toBe(true)
  await servers[1]?.kill('SIGKILL')
  servers[1] = await startOne()

  const acknowledged = (await booking).flatMap((one) => one ?? [])
  expect(acknowledged.length).toBeGreaterThan(50)
  await expectKept(acknowledged, from, to)
}, 180_000)
