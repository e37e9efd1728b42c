import { BadReply, createHttpBackend, type HttpReply } from '#src/backend/http.ts'
import type { HttpRequest } from '#src/backend/http-request.ts'
import { OutcomeUnknown, Unreachable } from '#src/backend/reachable.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

/** A backend whose server answers from a list; a fault in it is a connection that broke. */
const answering = (...replies: readonly (HttpReply | Error)[]) => {
  const sent: HttpRequest[] = []
  const pauses: number[] = []
  const backend = createHttpBackend({
    address: 'https://office.example',
    transport: (request) => {
      const reply = replies[Math.min(sent.length, replies.length - 1)]
      sent.push(request)
      return reply === undefined || reply instanceof Error
        ? Promise.reject(reply ?? new Error())
        : Promise.resolve(reply)
    },
    randomBytes: seededBytes(3),
    pause: (ms) => {
      pauses.push(ms)
      return Promise.resolve()
    },
  })
  return { backend, sent, pauses }
}

const ok = (value: unknown): HttpReply => ({ status: 200, text: JSON.stringify(value) })
const done = ok({ done: true })
const broken = new Error('connection reset')
const problem = (status: number, code: string): HttpReply => ({
  status,
  text: JSON.stringify({ type: 'urn:x', title: 'x', status, code, alternatives: [], at: null, fields: [] }),
})
const release = { holdId: 'secret' }

test('a read is an address, with a position as two numbers', async () => {
  const { backend, sent } = answering(problem(400, 'request-invalid'))
  await backend.listOffices({ q: '北京 & a', near: { lat: 39.9, lng: 116.4 }, limit: 5, bookable: true })
  expect(sent[0]).toMatchObject({
    method: 'GET',
    url: 'https://office.example/v1/offices?q=%E5%8C%97%E4%BA%AC%20%26%20a&near=39.9%2C116.4&limit=5&bookable=true',
    body: null,
  })
})

test('an office’s name cannot leave its place in the address', async () => {
  const { backend, sent } = answering(problem(404, 'office-unknown'))
  await backend.getOffice({ officeId: '../staff?x=/y' })
  expect(sent[0]?.url).toBe('https://office.example/v1/offices/..%2Fstaff%3Fx%3D%2Fy')
})

test('a change that got no answer is sent again with the same key, after a pause that chance lengthens', async () => {
  const { backend, sent, pauses } = answering(broken, { status: 502, text: '<html>' }, done)
  expect(await backend.releaseHold(release, { idempotencyKey: 'mine' })).toEqual({ ok: true, value: { done: true } })
  expect(sent.map(({ headers }) => headers['Idempotency-Key'])).toEqual(['mine', 'mine', 'mine'])
  expect(sent.every(({ url }) => !url.includes('secret'))).toBe(true)
  const [first = 0, second = 0] = pauses
  expect(first).toBeGreaterThanOrEqual(200)
  expect(first).toBeLessThan(400)
  expect(second).toBeGreaterThanOrEqual(400)
  expect(second).toBeLessThan(800)
})

test('a change without a key of the caller’s has one of its own, the same at each try', async () => {
  const { backend, sent } = answering(broken, done)
  await backend.releaseHold(release)
  expect(sent[0]?.headers['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/)
  expect(sent[1]?.headers).toEqual(sent[0]?.headers)
})

test('what never gets an answer says what is known: a read did not happen, a change may have', async () => {
  const { backend, sent } = answering(broken)
  await expect(backend.listPlaces({})).rejects.toThrow(Unreachable)
  expect(sent).toHaveLength(3)
  await expect(backend.releaseHold(release)).rejects.toThrow(OutcomeUnknown)
})

test.each([
  ['a refusal', problem(409, 'slot-full'), 'slot-full'],
  ['too many calls', problem(429, 'busy'), 'busy'],
  ['a proxy without a server', { status: 503, text: '<html>' }, 'busy'],
])('%s is a refusal', async (_, reply, code) => {
  const outcome = await answering(reply).backend.releaseHold(release)
  expect(outcome).toMatchObject({ ok: false, refusal: { code } })
})

test.each([
  ['another shape than agreed', ok({ done: 'yes' })],
  ['no JSON', { status: 200, text: '<html>hotel Wi-Fi' }],
  ['a fault of the server', problem(500, 'busy')],
  ['an unknown refusal', problem(409, 'no-such-code')],
  ['a redirection', { status: 302, text: '' }],
])('%s is a fault, and nothing is sent twice for it', async (_, reply) => {
  const { backend, sent } = answering(reply)
  await expect(backend.releaseHold(release)).rejects.toThrow(BadReply)
  expect(sent).toHaveLength(1)
})
