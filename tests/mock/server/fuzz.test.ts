import fc from 'fast-check'
import { contract, type EndpointName } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'
import { problem } from '#mock/server/problem.ts'
import { accepted, start } from '#tests/conformance/scenario.ts'
import { type Lease, onPostgres } from '#tests/conformance/sql-stores.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { requestsOf } from '#tests/support/from-contract.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { openServer, type OpenedServer } from './opened-server.ts'

// Requests drawn from the contract itself, and the same spoilt: whatever comes, the answer is never a fault of the
// server, and fits what the contract says of it.

let postgres: TestPostgres
let lease: Lease
let server: OpenedServer
let token: string
const databases = onPostgres(() => postgres)

const runs = 25

/** Filled before the first request is drawn. */
const meaningful: Record<string, unknown[]> = {
  officeId: ['hall', 'hall', 'branch', 'silent'],
  itemId: ['residence-permit'],
  item: ['residence-permit'],
  start: [start, '2026-11-26T14:00:00+08:00', '2026-11-23T09:00:00+08:00'],
  openAt: [start],
  at: ['2026-11-23T10:00:00+08:00', start],
  from: ['2026-11-23', '2026-11-20'],
  to: ['2026-11-30', '2027-02-21', '2026-11-01'],
  before: ['2026-11-25', '2026-12-01'],
  date: ['2026-12-04', '2026-11-25'],
  expiry: ['2026-12-30', '2026-11-24', '2199-01-01'],
  windowId: ['1', '2'],
  window: ['1', '2'],
  places: [1, 2, 5],
  clientId: ['one', 'two'],
  documentTail: ['0001', '0002'],
  documentNumber: ['E00000003', 'E00000004'],
  nationality: ['GBR'],
  code: [],
  holdId: [],
}

beforeAll(async () => {
  postgres = await startPostgres()
  lease = await databases.take()
  server = await openServer(lease)
  token = await server.staff.issue({ name: 'fuzzer', officeId: null })
  const { backend } = server
  for (const [index, at] of [start, '2026-11-26T14:00:00+08:00'].entries()) {
    const wanted = {
      clientId: `c${index}`,
      officeId: 'hall',
      itemId: 'residence-permit',
      start: at,
      places: 1,
    } as const
    const { holdId } = accepted(await backend.holdSlot(wanted))
    const applicants = [anApplicant({ documentNumber: `E0000000${index + 1}` })]
    const { appointments } = accepted(await backend.confirmHold({ holdId, applicants }))
    meaningful.code?.push(...appointments.map(({ code }) => code))
    const held = accepted(await backend.holdSlot({ ...wanted, clientId: `d${index}` }))
    meaningful.holdId?.push(held.holdId)
  }
}, 60_000)

afterAll(async () => {
  await server.close()
  await lease.giveBack()
  await databases.close()
  await postgres.stop()
})

interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

const expectKnown = async (name: EndpointName, { url, ...init }: Sent): Promise<number> => {
  const reply = await fetch(url, init)
  const text = await reply.text()
  if (reply.status === 200) contract[name].response.parse(JSON.parse(text))
  else {
    expect(reply.headers.get('Content-Type')).toContain('application/problem+json')
    expect(problem.parse(JSON.parse(text)).status).toBe(reply.status)
  }
  if (reply.status >= 500)
    throw new Error(`${name} answered with ${reply.status}: ${text} ${server.lines.at(-2) ?? ''}`)
  return reply.status
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1e308, [], {}, [[]], 'null', true, '9'.repeat(400)),
  fc.constantFrom("'; DROP TABLE slots; --", '\u0000', '\ud800', '../../etc/passwd', '%00', '${7*7}', '<script>', '𠮷'),
  fc.jsonValue({ maxDepth: 3 }),
)

type Spoil = (request: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** One field is another thing, is missing, or is one too many. */
const spoils: fc.Arbitrary<Spoil> = fc
  .record({ at: fc.nat(20), value: junk, how: fc.constantFrom('swap', 'drop', 'add') })
  .map(({ at, value, how }): Spoil => (request) => {
    const names = Object.keys(request)
    const name = names[at % Math.max(1, names.length)]
    if (how === 'add' || name === undefined)
      return { ...request, ['__proto__']: value, constructor: value, more: value }
    const rest = Object.entries(request).filter(([one]) => one !== name)
    return Object.fromEntries(how === 'drop' ? rest : [...rest, [name, value]])
  })

/** As the app would write it; an address is written so even where the contract would not have the value. */
const written = (name: EndpointName, request: Record<string, unknown>, key: string): Sent => {
  const { method, path } = endpoints[name]
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, Authorization: `Bearer ${token}` }
  if (method === 'POST') return { method, url: server.address + path, headers, body: JSON.stringify(request) }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => inAddress(request[field] ?? 'none'))
  const query = Object.entries(request).map(([field, value]) => `${inAddress(field)}=${inAddress(value)}`)
  return { method, url: `${server.address}${filled}?${query.join('&')}`, headers, body: null }
}

const inAddress = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // Half a character cannot be written in an address at all.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
}

const names = Object.keys(endpoints).filter((name): name is EndpointName => name in endpoints)

test.each(names)(
  '%s: what the contract allows, and what it does not, is never a fault',
  async (name) => {
    const seen = new Set<number>()
    await fc.assert(
      fc.asyncProperty(requestsOf(name, meaningful), spoils, fc.uuid(), async (request, spoil, key) => {
        const plain = written(name, request, key)
        seen.add(await expectKnown(name, plain))
        seen.add(await expectKnown(name, written(name, spoil(request), `${key}-spoilt`)))
        // The same key again: the same answer, or that the key was used for something else.
        seen.add(await expectKnown(name, plain))
      }),
      { numRuns: runs, seed: 7 },
    )
    // Not everything was turned away at the door.
    expect([...seen].some((status) => status !== 400)).toBe(true)
  },
  60_000,
)

const payloads = [
  "'; DROP TABLE slots; --",
  "' OR '1'='1",
  '"; SELECT pg_sleep(9); --',
  "\\'); DELETE FROM appointments; --",
]

test.each(names)('%s: SQL in any of its texts is text', async (name) => {
  const before = await lease.db.selectFrom('appointments').select('id').execute()
  for (const request of fc.sample(requestsOf(name, {}), { numRuns: 3, seed: 5 })) {
    for (const field of Object.keys(request).filter((one) => typeof request[one] === 'string')) {
      for (const payload of payloads) {
        await expectKnown(
          name,
          written(name, { ...request, [field]: payload }, `${field} of ${name}`.replaceAll(' ', '-')),
        )
      }
    }
  }
  expect(await lease.db.selectFrom('appointments').select('id').execute()).toEqual(before)
})
