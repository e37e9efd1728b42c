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
import { type ServerProcess, startServerProcess } from './server-process.ts'

// Two servers on one PostgreSQL are killed while people book, and so is PostgreSQL; whoever gets no answer asks again
// with the same key. At the end everybody has the one appointment that was acknowledged, and nobody has another.

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
  servers = [await startOne(), await startOne()]
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill('SIGTERM')))
  await postgres.stop()
})

const backendAt = (index: number): Backend =>
  createHttpBackend({
    address: servers[index % servers.length]?.address ?? '',
    transport: fetchTransport,
    randomBytes: seededBytes(index + 1),
    pause,
  })

const patienceMs = 90_000

/** As a person with the app does: asks again, of whichever server there is, until there is an answer. */
const untilAnswered = async <Value>(
  index: number,
  ask: (backend: Backend) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> => {
  const deadline = performance.now() + patienceMs
  for (let tried = 0; ; tried += 1) {
    try {
      const outcome = await ask(backendAt(index + tried))
      if (outcome.ok || outcome.refusal.code !== 'busy') return outcome
    } catch (fault) {
      if (performance.now() > deadline) throw fault
    }
    await pause(50)
  }
}

interface Booked {
  readonly code: string
  readonly start: string
}

interface Wish {
  readonly index: number
  readonly officeId: string
  readonly itemId: ServiceItemId
  readonly starts: readonly string[]
}

/** Holds a place and confirms it; takes another when that one is gone. */
const book = async ({ index, officeId, itemId, starts }: Wish): Promise<Booked | null> => {
  for (let tried = 0; tried < starts.length; tried += 1) {
    const start = starts[(index + tried) % starts.length] ?? ''
    const key = `${index}-${tried}`
    const wanted = { clientId: `client-${index}`, officeId, itemId, start, places: 1 }
    const held = await untilAnswered(index, (backend) => backend.holdSlot(wanted, { idempotencyKey: `hold-${key}` }))
    if (!held.ok) continue
    const person = anApplicant({ documentNumber: `K${String(index).padStart(8, '0')}`, answers: {} })
    const confirm = { holdId: held.value.holdId, applicants: [person] }
    const outcome = await untilAnswered(index, (backend) =>
      backend.confirmHold(confirm, { idempotencyKey: `confirm-${key}` }),
    )
    const [appointment] = accepted(outcome).appointments
    return appointment === undefined ? null : { code: appointment.code, start: appointment.place.start }
  }
  return null
}

const placement = z.object({ id: z.string(), kind: z.string(), start_at: z.string(), places: z.int() })

test('no acknowledged appointment is lost or doubled, whatever dies', async () => {
  const { offices } = accepted(await backendAt(0).listOffices({ bookable: true, limit: 1 }))
  const [office] = offices
  const [itemId] = office?.itemIds ?? []
  if (office === undefined || itemId === undefined) throw new Error('Nowhere to book')
  const range = { officeId: office.id, item: itemId, from: '2026-11-24', to: '2026-11-27' }
  const { days } = accepted(await backendAt(0).listAvailability(range))
  const starts = days.flatMap(({ slots }) => slots.filter(({ state }) => state === 'free').map(({ start }) => start))
  expect(starts.length).toBeGreaterThan(10)

  const people = Array.from({ length: 60 }, (_, index) => index)
  const booking = Promise.all(
    people.map(async (index) => {
      await pause(index * 60)
      return book({ index, officeId: office.id, itemId, starts })
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
  const rows = z.array(z.object({ record: z.string() })).parse(await postgres.query('SELECT record FROM appointments'))
  const kept = rows.map(({ record }) => appointmentRecord.parse(JSON.parse(record)))
  expect(kept.map(({ code, place }) => `${code} ${place.start}`).sort()).toEqual(
    acknowledged.map(({ code, start }) => `${code} ${start}`).sort(),
  )
  const placed = z.array(placement).parse(await postgres.query("SELECT * FROM placements WHERE kind = 'appointment'"))
  expect(placed.map(({ id, start_at }) => `${id} ${start_at}`).sort()).toEqual(
    acknowledged.map(({ code, start }) => `${code} ${start}`).sort(),
  )
  const wrong = await postgres.query(`
    SELECT 1 FROM slots AS s LEFT JOIN placements AS p USING (office_id, start_at, window_id)
    GROUP BY s.office_id, s.start_at, s.window_id HAVING s.remaining <> s.capacity - coalesce(sum(p.places), 0)`)
  expect(wrong).toEqual([])
}, 180_000)
