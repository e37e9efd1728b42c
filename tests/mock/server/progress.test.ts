import { sql } from 'kysely'
import { eventOf } from '#mock/engine/clerk.ts'
import { createLog } from '#mock/server/log.ts'
import { sweepStore } from '#mock/server/worker.ts'
import { officeRecordTables, otherRecordTables } from '#mock/stores/schema.ts'
import { problem } from '#mock/server/problem.ts'
import { checkedData } from '#mock/data/shipped.ts'
import type { Stage } from '#types/progress.ts'
import { fetchTransport } from '#tests/conformance/http-backend.ts'
import { accepted, refused, start, wednesday } from '#tests/conformance/scenario.ts'
import { type Lease, onPglite } from '#tests/conformance/sql-stores.ts'
import { anApplicant, at, words } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import { createHttpBackend } from '#src/backend/http.ts'
import { openServer, type OpenedServer } from './opened-server.ts'

// Progress as the server gives it: to a holder, to a stranger, to staff, and after everything is over.

const pglite = onPglite()
let lease: Lease
let server: OpenedServer

beforeAll(async () => {
  const leases = [await pglite.take(), await pglite.take()]
  for (const { giveBack } of leases) await giveBack()
}, 120_000)

beforeEach(async () => {
  lease = await pglite.take()
})

afterEach(async () => {
  await server.close()
  await lease.giveBack()
})

afterAll(() => pglite.close())

const jane = anApplicant({ documentNumber: 'E12345678', email: 'jane@example.org', answers: { stay: 'long' } })
const documentTail = '5678'

const book = async (): Promise<string> => {
  const asked = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit' as const, start, places: 1 }
  const { holdId } = accepted(await server.backend.holdSlot(asked))
  const request = { holdId, applicants: [jane], employer: { name: 'Acme Widgets' } }
  return accepted(await server.backend.confirmHold(request)).appointments[0]?.code ?? ''
}

const find = (body: unknown): Promise<Response> =>
  fetch(`${server.address}/v1/progress/find`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })

/** Everything of a reply that a stranger can look at, but for what names the call and the moment. */
const seenIn = async (reply: Response): Promise<string> => {
  const { requestId, ...body } = problem.parse(await reply.json())
  expect(requestId).toBe(reply.headers.get('X-Request-Id'))
  const headers = [...reply.headers].filter(([name]) => !['x-request-id', 'date'].includes(name))
  return JSON.stringify({ status: reply.status, headers, body })
}

test('a thousand tries on one code get one and the same reply, and nothing of them is in an address or the log', async () => {
  server = await openServer(lease)
  const code = await book()
  const replies = new Set<string>()
  for (let tail = 9000; tail < 10_000; tail += 1) {
    replies.add(await seenIn(await find({ code, documentTail: String(tail) })))
  }
  replies.add(await seenIn(await find({ code, documentTail })))
  replies.add(await seenIn(await find({ code: 'HA0000001M', documentTail })))
  replies.add(await seenIn(await find({ code: 'nothing of the kind', documentTail })))
  expect(replies.size).toBe(1)
  expect([...replies][0]).toContain('"status":404')
  const log = server.lines.join('\n')
  expect(log).toContain('/v1/progress/find')
  expect(log).not.toMatch(new RegExp(`${code}|HA0000001M|documentTail`))

  server.clock.advance(60)
  expect((await find({ code, documentTail })).status).toBe(200)
}, 60_000)

test('a code in the address finds nothing: there is no such call', async () => {
  server = await openServer(lease)
  const code = await book()
  for (const path of [`/v1/progress/${code}`, `/v1/progress/find?code=${code}&documentTail=${documentTail}`]) {
    expect([404, 405]).toContain((await fetch(server.address + path)).status)
  }
})

describe('the sample cases', () => {
  test('are listed and open where a clerk works', async () => {
    server = await openServer(lease, { facts: checkedData(), env: { CASES: 'demo' } })
    const { samples } = accepted(await server.backend.listSampleCases({}))
    expect(samples.length).toBeGreaterThan(20)
    for (const sample of samples) {
      expect(accepted(await server.backend.findProgress(sample)).stage).toBe(sample.stage)
    }
  })

  test('are not there where staff do, and their codes open nothing', async () => {
    server = await openServer(lease, { facts: checkedData(), env: { CASES: 'staff' } })
    expect(accepted(await server.backend.listSampleCases({})).samples).toEqual([])
    const [sample] = checkedData().samples
    if (sample === undefined) throw new Error('No samples')
    expect(refused(await server.backend.findProgress(sample)).code).toBe('no-match')
  })
})

/** Every row of every table, as text. */
const dumpOf = async (): Promise<string> => {
  const texts: string[] = []
  for (const table of ['slots', 'placements', 'audit', ...officeRecordTables, ...otherRecordTables]) {
    const { rows } = await sql`SELECT * FROM ${sql.table(table)}`.execute(lease.db)
    texts.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`))
  }
  return texts.join('\n')
}

const wholeWay: readonly (readonly [string, Stage])[] = [
  [`${wednesday} 09:31`, 'checked-in'],
  [`${wednesday} 09:52`, 'correction-requested'],
  ['2026-11-26 09:10', 'accepted'],
  ['2026-11-27 09:10', 'under-approval'],
  ['2026-12-04 15:30', 'decided'],
  ['2026-12-07 11:00', 'document-made'],
  ['2026-12-07 16:00', 'posted'],
  ['2026-12-09 10:20', 'collected'],
]

test('a case that staff led to its end leaves its stages in the database, and nobody, 30 days later', async () => {
  server = await openServer(lease)
  const code = await book()
  const record = await server.store.read.appointment(code)
  const { address } = server
  const token = await server.staff.issue({ name: 'hall desk', officeId: 'hall' })
  const randomBytes = seededBytes(3)
  const desk = createHttpBackend({
    address,
    transport: fetchTransport,
    randomBytes,
    pause: () => Promise.resolve(),
    token,
  })
  for (const [moment, stage] of wholeWay) {
    server.clock.set(at(moment))
    const event = eventOf(stage, at(moment), {
      note: stage === 'correction-requested' ? words('请珍妮补照片', 'Jane Smith brings a photo') : null,
      by: stage === 'correction-requested' ? '2026-12-02' : null,
      trackingNumber: stage === 'posted' ? 'EA123456789CN' : null,
    })
    accepted(await desk.recordCaseEvent({ code, event }))
  }
  const personal = [
    ...['Jane', 'Smith', 'J. Sm', '珍妮', 'E12345678', '138 0000', 'example.org', 'Acme', 'EA123456789CN', 'stay'],
    ...[record?.documentHash ?? 'no hash', record?.tailHash ?? 'no hash'],
  ]
  const found = async (): Promise<readonly string[]> => {
    const dump = await dumpOf()
    return personal.filter((word) => dump.includes(word))
  }
  expect(await found()).toEqual(expect.arrayContaining(['J. Sm', '珍妮', 'EA123456789CN', record?.tailHash]))

  server.clock.set(later(server.clock.now(), 30 * 24 * 60))
  await sweepStore({ db: lease.db, context: server.context, log: createLog('silent') })
  expect(await found()).toEqual([])
  expect((await server.store.read.caseEvents(code)).map(({ stage }) => stage)).toEqual(
    wholeWay.map(([, stage]) => stage),
  )
  expect(refused(await server.backend.findProgress({ code, documentTail })).code).toBe('no-match')
})

test('an appointment from before the rule is looked at by the first sweep', async () => {
  server = await openServer(lease)
  const code = await book()
  await sql`UPDATE appointments SET record = (record::jsonb - 'eraseDueAt')::text,
    forget_after = '2000-01-01T00:00:00+08:00'`.execute(lease.db)
  await sweepStore({ db: lease.db, context: server.context, log: createLog('silent') })
  expect((await server.store.read.appointment(code))?.eraseDueAt).toBe(later(server.clock.now(), 30 * 24 * 60))
})
