import type { Response as Answer } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'
import { problem } from '#mock/server/problem.ts'
import { accepted, refused, start, wednesday } from '#tests/conformance/scenario.ts'
import { type Lease, onPglite } from '#tests/conformance/sql-stores.ts'
import { anApplicant, words } from '#tests/support/builders.ts'
import { openServer, type OpenedServer } from './opened-server.ts'

// What HTTP adds to the backend. One server serves the whole file; each test has clients of its own.

const pglite = onPglite()
let lease: Lease
let server: OpenedServer

beforeAll(async () => {
  lease = await pglite.take()
  server = await openServer(lease)
}, 60_000)

afterAll(async () => {
  await server.close()
  await pglite.close()
})

const json = { 'Content-Type': 'application/json' }
const ask = (path: string, init: RequestInit = {}) => fetch(server.address + path, init)
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { ...json, ...headers } })

const expectProblem = async (reply: Response, status: number, code: string) => {
  expect(reply.status).toBe(status)
  expect(reply.headers.get('Content-Type')).toContain('application/problem+json')
  const body = problem.parse(await reply.json())
  expect(body).toMatchObject({ status, code, requestId: reply.headers.get('X-Request-Id') })
  return body
}

const holdOf = (clientId: string) => ({ clientId, officeId: 'hall', itemId: 'residence-permit', start, places: 1 })

describe('everything that is not an answer is a problem', () => {
  test.each([
    ['an unknown route', () => ask('/v1/nowhere'), 404, 'request-invalid'],
    ['a path that climbs', () => ask('/v1/offices/..%2f..%2fetc%2fpasswd'), 404, 'office-unknown'],
    ['a path that is no text', () => ask('/v1/offices/%ff%fe'), 404, 'office-unknown'],
    ['an unknown office', () => ask('/v1/offices/nowhere'), 404, 'office-unknown'],
    ['a wrong method', () => ask('/v1/holds'), 405, 'request-invalid'],
    ['a number that is none', () => ask('/v1/offices?limit=many'), 400, 'request-invalid'],
    ['a position that is none', () => ask('/v1/offices?near=here'), 400, 'request-invalid'],
    ['half a body', () => ask('/v1/holds', { method: 'POST', body: '{"a"', headers: json }), 400, 'request-invalid'],
    ['no body', () => ask('/v1/holds', { method: 'POST', headers: json }), 400, 'request-invalid'],
    ['a body of another kind', () => ask('/v1/holds', { method: 'POST', body: 'a=b' }), 415, 'request-invalid'],
    ['a body that is a list', () => post('/v1/holds', []), 400, 'request-invalid'],
    ['a body that is too large', () => post('/v1/holds', { a: 'x'.repeat(70_000) }), 413, 'request-invalid'],
    [
      'a body that is too deep',
      () => ask('/v1/holds', { method: 'POST', body: '['.repeat(60_000), headers: json }),
      400,
      'request-invalid',
    ],
    ['a key that is none', () => post('/v1/holds', holdOf('k'), { 'Idempotency-Key': 'ü' }), 400, 'request-invalid'],
    ['a wrong code', () => post('/v1/appointments/find', { code: 'HA0', documentTail: '1' }), 404, 'no-match'],
  ])('%s', async (...[, sent, status, code]) => {
    await expectProblem(await sent(), status, code)
  })

  test('a refusal names the fields that are wrong', async () => {
    const body = await expectProblem(await post('/v1/holds', { ...holdOf('f'), start: 'now' }), 400, 'request-invalid')
    expect(body.fields).toEqual([{ path: 'start', fault: 'not an instant at +08:00' }])
  })

  test('a method that is not allowed says which are', async () => {
    expect((await ask('/v1/holds')).headers.get('Allow')).toBe('POST')
  })
})

describe('answers that may be kept', () => {
  test('have a tag, and are not sent again to who knows it', async () => {
    const first = await ask('/v1/offices/hall')
    const etag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=300')
    const again = await ask('/v1/offices/hall', { headers: { 'If-None-Match': `"other", W/${etag}` } })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag])
    expect((await ask('/v1/offices/branch', { headers: { 'If-None-Match': etag } })).status).toBe(200)
  })

  test('are never those that count places or belong to one person', async () => {
    const range = `item=residence-permit&from=${wednesday}&to=${wednesday}`
    const places = await ask(`/v1/offices/hall/availability?${range}`)
    const hold = await post('/v1/holds', holdOf('kept'))
    for (const reply of [places, hold]) expect(reply.headers.get('Cache-Control')).toBe('no-store')
  })
})

type Page = Answer<'listOffices'>

describe('pages of offices', () => {
  test('follow one another by their cursor until there is none', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Page = accepted(
        await server.backend.listOffices({ limit: 1, ...(cursor === null ? {} : { cursor }) }),
      )
      seen.push(...page.offices.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor !== null)
    expect(seen).toEqual(['hall', 'branch', 'silent'])
  })
})

describe('headers', () => {
  test('only origins of the list may read answers', async () => {
    const from = async (origin: string) =>
      (await ask('/v1/offices', { headers: { Origin: origin } })).headers.get('Access-Control-Allow-Origin')
    expect(await from('http://localhost:10086')).toBe('http://localhost:10086')
    expect(await from('https://elsewhere.example')).toBeNull()
  })

  test('forbid frames, guessed types and scripts', async () => {
    const { headers } = await ask('/v1/offices')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  })

  test('a request keeps the id it came with, unless that is none', async () => {
    const idOf = async (given: string) =>
      (await ask('/health/live', { headers: { 'X-Request-Id': given } })).headers.get('X-Request-Id')
    expect(await idOf('abc-1')).toBe('abc-1')
    expect(await idOf('a b <script>')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('staff', () => {
  const closure = { officeId: 'hall', date: '2026-12-24', reason: words('盘点', 'Stock-taking') }
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

  test('without a token, with a made-up one or with a revoked one are strangers', async () => {
    const revoked = await server.staff.issue({ name: 'left', officeId: null })
    expect(await server.staff.revoke('left')).toBe(1)
    for (const headers of [{}, bearer(`cy_${'x'.repeat(43)}`), bearer(revoked), { Authorization: 'Basic eDp4' }]) {
      const reply = await post('/v1/staff/closures', closure, headers)
      expect(reply.headers.get('WWW-Authenticate')).toBe('Bearer')
      await expectProblem(reply, 401, 'not-authorised')
    }
  })

  test('of another office may do nothing here, and what they tried is written down', async () => {
    const token = await server.staff.issue({ name: 'branch desk', officeId: 'branch' })
    await expectProblem(await post('/v1/staff/closures', closure, bearer(token)), 403, 'not-authorised')
    const reply = await post('/v1/staff/closures', { ...closure, officeId: 'branch' }, bearer(token))
    expect(reply.status).toBe(200)
    const audit = await lease.db.selectFrom('audit').selectAll().where('staff', '=', 'branch desk').execute()
    expect(audit.map(({ call, office_id, outcome }) => [call, office_id, outcome]).sort()).toEqual([
      ['closeDay', 'branch', 'done'],
      ['closeDay', 'hall', 'not-authorised'],
    ])
  })

  test('have tokens that the database does not know', async () => {
    const token = await server.staff.issue({ name: 'hall desk', officeId: 'hall' })
    const rows = await lease.db.selectFrom('staff_tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

test('the description of the interface names every call', async () => {
  const description: unknown = await (await ask('/openapi.json')).json()
  expect(description).toMatchObject({ openapi: '3.1.0' })
  const text = JSON.stringify(description)
  for (const [name, { path }] of Object.entries(endpoints)) {
    expect(text).toContain(`"operationId":"${name}"`)
    expect(text).toContain(`"${path}":`)
  }
})

test('logs and metrics name routes, and nothing of a person', async () => {
  const hold = accepted(await server.backend.holdSlot({ ...holdOf('a-client-of-mine'), itemId: 'residence-permit' }))
  const jane = anApplicant({ documentNumber: 'E87654321' })
  const { appointments } = accepted(await server.backend.confirmHold({ holdId: hold.holdId, applicants: [jane] }))
  const code = appointments[0]?.code ?? ''
  refused(await server.backend.findAppointment({ code, documentTail: '0000' }))
  await ask('/v1/offices?q=a-name-typed&near=39.9,116.4')
  const metrics = await (await ask('/metrics')).text()
  expect(metrics).toContain('http_request_duration_seconds_bucket')
  const written = server.lines.join('') + metrics
  expect(written).toContain('/v1/appointments')
  const secrets = [code, hold.holdId, 'a-client-of-mine', jane.documentNumber, jane.familyName, 'a-name-typed', '39.9']
  for (const secret of [...secrets, '127.0.0.1']) expect(written).not.toContain(secret)
})

test('a second address waits for nobody: limits are counted for each', async () => {
  const limited = await openServer(lease, {
    env: { CALLS_PER_MINUTE: '3', HOLDS_PER_MINUTE: '1', TRUSTED_PROXIES: '1' },
  })
  const from = (address: string, path = '/v1/places') =>
    fetch(limited.address + path, { headers: { 'X-Forwarded-For': `6.6.6.6, ${address}` } })
  for (let index = 0; index < 3; index += 1) expect((await from('1.1.1.1')).status).toBe(200)
  const refusedReply = await from('1.1.1.1')
  expect(Number(refusedReply.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(refusedReply.status).toBe(429)
  expect((await from('2.2.2.2')).status).toBe(200)
  expect((await from('1.1.1.1', '/health/live')).status).toBe(200)
  await limited.close()
})

test('a server that ends finishes what is under way and refuses what is new', async () => {
  const ending = await openServer(lease)
  const under = ending.backend.listAvailability({
    officeId: 'hall',
    item: 'residence-permit',
    from: '2026-11-23',
    to: '2027-01-30',
  })
  await fetch(`${ending.address}/health/live`)
  ending.stop()
  expect((await fetch(`${ending.address}/health/ready`)).status).toBe(503)
  const late = await fetch(`${ending.address}/v1/places`)
  expect([late.status, late.headers.get('Connection')]).toEqual([503, 'close'])
  const closed = ending.close()
  expect((await under).ok).toBe(true)
  await closed
  await expect(fetch(`${ending.address}/health/live`)).rejects.toThrow('fetch failed')
})
