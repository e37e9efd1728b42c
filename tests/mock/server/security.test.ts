import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import { endpoints } from '#types/endpoints.ts'
import { problem } from '#mock/server/problem.ts'
import { checkCharacter, readCode } from '#mock/engine/code.ts'
import { accepted, start } from '#tests/conformance/scenario.ts'
import { type Lease, onPglite } from '#tests/conformance/sql-stores.ts'
import { anApplicant, words } from '#tests/support/builders.ts'
import { openServer, type OpenedServer } from './opened-server.ts'

// What somebody would try who means harm. One server serves the whole file.

const pglite = onPglite()
let lease: Lease
let server: OpenedServer
let code: string
const documentTail = '5678'

/** The statements that the database was asked since it was last emptied. */
const statements: string[] = []
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements.push(node.kind)
    return node
  },
  transformResult: ({ result }) => Promise.resolve(result),
}

const folder = mkdtempSync(join(tmpdir(), 'chuangyue-web-'))

beforeAll(async () => {
  mkdirSync(join(folder, 'web'))
  writeFileSync(join(folder, 'web', 'index.html'), 'the app')
  writeFileSync(join(folder, 'secret.txt'), 'a secret')
  lease = await pglite.take()
  const env = { TRUSTED_PROXIES: '1', WEB_DIR: join(folder, 'web') }
  server = await openServer({ db: lease.db.withPlugin(counting) }, { env })
  const wanted = { clientId: 'me', officeId: 'hall', itemId: 'residence-permit', start, places: 1 } as const
  const { holdId } = accepted(await server.backend.holdSlot(wanted))
  const applicants = [anApplicant({ documentNumber: `E1234${documentTail}` })]
  code = accepted(await server.backend.confirmHold({ holdId, applicants })).appointments[0]?.code ?? ''
}, 60_000)

afterAll(async () => {
  await server.close()
  await pglite.close()
  rmSync(folder, { recursive: true })
})

let addresses = 0
/** An address that has not been seen here before. */
const newAddress = (): string => {
  addresses += 1
  return `10.0.${Math.floor(addresses / 200)}.${addresses % 200}`
}

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(server.address + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': newAddress(), ...headers },
  })

/** Everything of an answer that a stranger can compare. */
const told = async (reply: Response) => {
  const { requestId: _, ...body } = problem.parse(await reply.json())
  const names = [...reply.headers.keys()].filter((name) => !['date', 'x-request-id'].includes(name))
  return { status: reply.status, body, headers: names.map((name) => [name, reply.headers.get(name)]) }
}

/** Codes that nobody has, with right check characters. */
const freeCodes = Array.from({ length: 100 }, (_, number) => `HA${String(number).padStart(7, '0')}`)
  .map((body) => body + checkCharacter(body))
  .filter((one) => readCode(one).state === 'valid')

describe('codes', () => {
  const lookUps = ['/v1/appointments/find', '/v1/progress/find', '/v1/appointments/cancel'] as const

  test('a wrong code and a wrong tail are told apart neither by the answer nor by the work for it', async () => {
    const guesses = [
      { code, documentTail: '0000' },
      { code: freeCodes[0], documentTail },
      { code: `ZZ0000000${checkCharacter('ZZ0000000')}`, documentTail },
      { code: 'no code', documentTail },
    ]
    // The first slip of a code makes a note of it, whatever the code; later ones change the note.
    for (const guess of guesses) await post('/v1/appointments/find', guess)
    for (const path of lookUps) {
      const answers: unknown[] = []
      const work: string[] = []
      for (const guess of guesses) {
        statements.length = 0
        answers.push(await told(await post(path, guess)))
        work.push(statements.join(' '))
      }
      expect(answers).toEqual(answers.map(() => answers[0]))
      expect(work).toEqual(work.map(() => work[0]))
      expect(statements.length).toBeGreaterThan(2)
    }
  })

  test('cannot be tried out: after five slips an address hears the same of right codes as of wrong ones', async () => {
    const from = { 'X-Forwarded-For': newAddress() }
    const guesses = freeCodes.slice(1, 61).map((guess) => ({ code: guess, documentTail }))
    const answers: unknown[] = []
    for (const guess of guesses) answers.push(await told(await post('/v1/appointments/find', guess, from)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await told(await post('/v1/appointments/find', { code, documentTail }, from))).toEqual(answers[0])
    expect((await post('/v1/appointments/find', { code, documentTail })).status).toBe(200)
  })

  test('cannot be tried out from many addresses: one code is locked for all of them', async () => {
    const wanted = { clientId: 'target', officeId: 'hall', itemId: 'residence-permit', start, places: 1 } as const
    const { holdId } = accepted(await server.backend.holdSlot(wanted))
    const applicants = [anApplicant({ documentNumber: 'E87654321' })]
    const target = accepted(await server.backend.confirmHold({ holdId, applicants })).appointments[0]?.code ?? ''
    for (let tail = 0; tail < 6; tail += 1) {
      expect((await post('/v1/appointments/find', { code: target, documentTail: `000${tail}` })).status).toBe(404)
    }
    expect((await post('/v1/appointments/find', { code: target, documentTail: '4321' })).status).toBe(404)
    server.clock.advance(2)
    expect((await post('/v1/appointments/find', { code: target, documentTail: '4321' })).status).toBe(200)
  })
})

test('no staff call does anything without a token, with one of another office, or with a token in the wrong place', async () => {
  const branch = await server.staff.issue({ name: 'branch', officeId: 'branch' })
  const calls = {
    checkIn: { code },
    recordCaseEvent: {
      code,
      event: { stage: 'accepted', at: start, place: null, note: null, by: null, trackingNumber: null },
    },
    closeDay: { officeId: 'hall', date: '2026-12-24', reason: words('盘点', 'Stock-taking') },
  }
  const staffCalls = Object.entries(endpoints).filter(([, { group }]) => group === 'staff')
  expect(staffCalls.map(([name]) => name).sort()).toEqual(Object.keys(calls).sort())
  const before = await lease.db.selectFrom('cases').selectAll().execute()
  for (const [name, { path }] of staffCalls) {
    const body = Object.entries(calls).find(([one]) => one === name)?.[1]
    expect((await post(path, body)).status).toBe(401)
    expect((await post(`${path}?token=${branch}`, body)).status).toBe(401)
    expect((await post(path, body, { Authorization: `Basic ${branch}` })).status).toBe(401)
    expect((await post(path, body, { Authorization: `Bearer ${branch}` })).status).toBe(403)
  }
  expect(await lease.db.selectFrom('cases').selectAll().execute()).toEqual(before)
  expect(await lease.db.selectFrom('closures').selectAll().execute()).toEqual([])
})

/** As it stands: nothing tidies the path up on its way. */
const raw = (path: string, method = 'GET'): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address)
    const asking = request({ hostname, port, path, method }, (reply) => {
      let text = ''
      reply.on('data', (part: Buffer) => (text += part.toString()))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    asking.on('error', reject)
    asking.end()
  })

describe('paths', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/v1/../../secret.txt',
    '/v1/offices/..%2f..%2f..%2fsecret.txt',
    '/web/../../secret.txt',
    '/index.html%00/../../secret.txt',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await raw(path)
    expect(text).not.toContain('a secret')
    expect([400, 404]).toContain(status)
  })

  test('the app’s own files are served beside the calls', async () => {
    expect(await raw('/index.html')).toEqual({ status: 200, text: 'the app' })
    expect((await raw('/health/live')).status).toBe(200)
  })

  test.each(['TRACE', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
    expect((await raw('/v1/holds', method)).status).toBe(405)
  })
})

test('a large body that does not say how large it is is cut off', async () => {
  const parts = new ReadableStream<Uint8Array>({
    start: (out) => {
      for (let part = 0; part < 90; part += 1) out.enqueue(new TextEncoder().encode('x'.repeat(1024)))
      out.close()
    },
  })
  const init = { method: 'POST', body: parts, duplex: 'half', headers: { 'Content-Type': 'application/json' } }
  expect((await fetch(`${server.address}/v1/holds`, init)).status).toBe(413)
})

describe('other origins', () => {
  const preflight = async (origin: string) => {
    const headers = {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    }
    return (await fetch(`${server.address}/v1/holds`, { method: 'OPTIONS', headers })).headers
  }

  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1:10086.elsewhere.example'])(
    '%s may not call',
    async (origin) => {
      expect((await preflight(origin)).get('Access-Control-Allow-Origin')).toBeNull()
    },
  )

  test('one of the list may, without cookies and without a staff token', async () => {
    const headers = await preflight('http://127.0.0.1:10086')
    expect(headers.get('Access-Control-Allow-Origin')).toBe('http://127.0.0.1:10086')
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
    expect(headers.get('Access-Control-Allow-Headers')).not.toMatch(/authorization/i)
  })
})
