import { createHash, randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { EndpointName, Request } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import { readCode } from '../engine/code.ts'
import type { ServiceContext } from '../service/context.ts'
import { readRequest } from '../service/read-request.ts'
import { useCases } from '../service/use-cases.ts'
import { parseJson } from '../stores/parse-json.ts'
import type { AddressOf } from './address.ts'
import { bodyOf } from './body.ts'
import type { Limit } from './limits.ts'
import { invalidRequest, problemResponse } from './problem.ts'
import { requestOfQuery } from './query.ts'
import type { StaffDesk, StaffMember } from './staff.ts'

export interface Variables {
  readonly Variables: { requestId: string; route: string; address: string }
}

export interface BoundTo {
  /** What a use case works with for one caller: failed look-ups are counted for the address. */
  readonly contextFor: (address: string) => ServiceContext
  readonly officeOfCode: (code: string) => string | null
  readonly staff: StaffDesk
  readonly addressOf: AddressOf
  readonly holds: Limit
}

/** Binds every endpoint of the table to its path. */
export const bindEndpoints = (app: Hono<Variables>, to: BoundTo): void => {
  for (const name of Object.keys(endpoints)) if (isName(name)) bind(app, name, to)
}

const isName = (name: string): name is EndpointName => name in endpoints

type Asked = Context<Variables>

const bind = (app: Hono<Variables>, name: EndpointName, to: BoundTo): void => {
  const { method, path, group } = endpoints[name]
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (asked) => {
    asked.set('route', path)
    const requestId = asked.get('requestId')
    const problem = (why: ReturnType<typeof invalidRequest>, status?: number, headers?: Record<string, string>) =>
      problemResponse(why, { requestId, ...(status && { status }), ...(headers && { headers }) })

    const waits = name === 'holdSlot' ? await to.holds(asked.get('address')) : null
    if (waits !== null) return problem(refuse('busy').refusal, 429, { 'Retry-After': String(waits) })

    const member = group === 'staff' ? await to.staff.memberOf(asked.req.header('Authorization')) : null
    if (group === 'staff' && member === null) {
      return problem(refuse('not-authorised').refusal, 401, { 'WWW-Authenticate': 'Bearer' })
    }
    const read = await readGiven(asked, name)
    if (!read.ok) return problem(read.refusal, read.status)
    const request = readRequest(name, read.given)
    if (!request.ok) return problem(request.refusal)
    const outcome = await call(asked, to, { name, request: request.value, member })
    if (outcome.ok) return answer(asked, name, outcome.value)
    return problem(outcome.refusal, outcome.refusal.code === 'not-authorised' ? 403 : undefined)
  })
}

type Read =
  | { readonly ok: true; readonly given: unknown }
  | { readonly ok: false; readonly refusal: ReturnType<typeof invalidRequest>; readonly status?: number }

/** What was asked, whether it came in the address or in the body. */
const readGiven = async (asked: Asked, name: EndpointName): Promise<Read> => {
  const { method, request } = endpoints[name]
  if (method === 'GET') {
    return { ok: true, given: requestOfQuery(request.shape, { ...asked.req.query(), ...asked.req.param() }) }
  }
  if (!/^application\/json\b/i.test(asked.req.header('Content-Type') ?? '')) {
    return { ok: false, refusal: invalidRequest('Content-Type', 'not-json'), status: 415 }
  }
  const given = parseJson(await asked.req.text())
  return given === undefined ? { ok: false, refusal: invalidRequest('', 'not-json') } : { ok: true, given }
}

interface Call<Name extends EndpointName> {
  readonly name: Name
  readonly request: Request<Name>
  readonly member: StaffMember | null
}

const call = async <Name extends EndpointName>(
  asked: Asked,
  to: BoundTo,
  { name, request, member }: Call<Name>,
): Promise<Outcome<unknown>> => {
  const key = keyOf(asked.req.header('Idempotency-Key'))
  if (!key.ok) return key
  const officeId = member === null ? null : officeOf(request, to.officeOfCode)
  const mayAct = member === null || member.officeId === null || member.officeId === officeId
  const options = endpoints[name].reads ? {} : { idempotencyKey: key.value }
  const outcome = mayAct
    ? await useCases[name](to.contextFor(asked.get('address')), request, options)
    : refuse('not-authorised')
  if (member !== null) {
    const did = outcome.ok ? 'done' : outcome.refusal.code
    const entry = { staff: member.name, call: name, officeId, outcome: did, requestId: asked.get('requestId') }
    await to.staff.record(entry)
  }
  return outcome
}

/** Without a key of the caller's the call has one of its own: the store may then repeat it after a lost connection. */
const keyOf = (header: string | undefined): Outcome<string> => {
  if (header === undefined) return accept(`own-${randomUUID()}`)
  if (/^[\x21-\x7e]{1,200}$/.test(header)) return accept(`key-${header}`)
  return { ok: false, refusal: invalidRequest('Idempotency-Key', 'not-a-key') }
}

/** The office that a staff call is about. */
const officeOf = (request: object, officeOfCode: BoundTo['officeOfCode']): string | null => {
  if ('officeId' in request && typeof request.officeId === 'string') return request.officeId
  if (!('code' in request) || typeof request.code !== 'string') return null
  const reading = readCode(request.code)
  return reading.state === 'valid' ? officeOfCode(reading.code) : null
}

/** Seconds for which an answer may be kept. What depends on places left is never kept. */
const keptSeconds: Partial<Record<EndpointName, number>> = {
  listOffices: 30,
  getServiceStatus: 30,
  listServiceDays: 60,
  listNotices: 60,
  getOffice: 300,
  listPlaces: 300,
  listServiceItems: 300,
  listSources: 300,
  countWorkingDays: 300,
}

const answer = (asked: Asked, name: EndpointName, value: unknown): Response => {
  const body = bodyOf(value)
  const headers = { 'Content-Type': 'application/json; charset=utf-8' }
  const seconds = keptSeconds[name]
  if (seconds === undefined) return new Response(body, { headers: { ...headers, 'Cache-Control': 'no-store' } })
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
  const kept = { ETag: etag, 'Cache-Control': `public, max-age=${seconds}` }
  const known = (asked.req.header('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers: kept })
  return new Response(body, { headers: { ...headers, ...kept } })
}
