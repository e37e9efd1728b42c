import type { Backend, CallOptions, EndpointName, Request, Response, StaffBackend } from '#types/backend.ts'
import { contract } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'
import { accept, type Outcome, refusal, refuse } from '#types/outcome.ts'
import { callsBy } from '#types/calls.ts'
import { type HttpRequest, requestOf } from './http-request.ts'
import { OutcomeUnknown, Unreachable } from './reachable.ts'

export interface HttpReply {
  readonly status: number
  readonly text: string
}

/** Sends one request, whatever its method, and gives whatever reply comes; throws when none does within the time. */
export type HttpTransport = (request: HttpRequest, timeoutMs: number) => Promise<HttpReply>

export interface HttpOptions {
  /** Where the server is, without a slash at its end; empty for where the app itself came from. */
  readonly address: string
  readonly transport: HttpTransport
  readonly randomBytes: (length: number) => Uint8Array
  readonly pause: (ms: number) => Promise<void>
  /** Of an office's staff. */
  readonly token?: string
}

/** The server is broken, or is not ours: its reply is nothing that the contract knows. */
export class BadReply extends Error {
  override readonly name = 'BadReply'
}

const timeoutMs = 8_000
const mostTries = 3
const firstPauseMs = 400

/** The same backend over HTTP: bound from the endpoint table, every reply parsed. */
export const createHttpBackend = (options: HttpOptions): Backend & StaffBackend => {
  const bind =
    <Name extends EndpointName>(name: Name) =>
    (request: Request<Name>, callOptions: CallOptions = {}): Promise<Outcome<Response<Name>>> =>
      call(options, { name, request, key: callOptions.idempotencyKey ?? freshKey(options) })
  return {
    ...callsBy(bind),
    checkIn: bind('checkIn'),
    recordCaseEvent: bind('recordCaseEvent'),
    closeDay: bind('closeDay'),
  }
}

interface Call<Name extends EndpointName> {
  readonly name: Name
  readonly request: Request<Name>
  readonly key: string
}

/** A read may be repeated at will, and a change by its key: both are sent again when no answer comes, after a while. */
const call = async <Name extends EndpointName>(
  options: HttpOptions,
  { name, request, key }: Call<Name>,
): Promise<Outcome<Response<Name>>> => {
  const sent = requestOf(name, request, { ...options, key })
  let fault: unknown
  for (let tried = 0; tried < mostTries; tried += 1) {
    if (tried > 0) await options.pause(pauseAfter(tried, options))
    try {
      const reply = await options.transport(sent, timeoutMs)
      if (!isPassing(reply) || tried === mostTries - 1) return read(name, reply)
    } catch (caught) {
      if (caught instanceof BadReply) throw caught
      fault = caught
    }
  }
  if (endpoints[name].reads) throw new Unreachable('The server did not answer', { cause: fault })
  throw new OutcomeUnknown('The server did not answer: it may have done what it was asked', { cause: fault })
}

/** Half of it is chance, so that those who failed together do not come back together. */
const pauseAfter = (tried: number, { randomBytes }: HttpOptions): number => {
  const [byte = 0] = randomBytes(1)
  return firstPauseMs * 2 ** (tried - 1) * (0.5 + byte / 512)
}

/** Busy, restarting, or a proxy that finds no server. */
const isPassing = ({ status }: HttpReply): boolean => [429, 502, 503, 504].includes(status)

const read = <Name extends EndpointName>(name: Name, reply: HttpReply): Outcome<Response<Name>> => {
  const body = parse(reply.text)
  if (reply.status === 200) {
    const answer = contract[name].response.safeParse(body)
    if (answer.success) return accept(answer.data)
    throw new BadReply(`The answer to ${name} is not what was agreed`, { cause: answer.error })
  }
  const refused = refusal.safeParse(body)
  if (refused.success && reply.status !== 500) {
    const { code, ...extras } = refused.data
    return refuse(code, extras)
  }
  if (isPassing(reply)) return refuse('busy')
  throw new BadReply(`The server answered ${name} with status ${reply.status}`)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const freshKey = ({ randomBytes }: HttpOptions): string =>
  [...randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
