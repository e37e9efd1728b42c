import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { endpoints } from '#types/endpoints.ts'
import { refuse } from '#types/outcome.ts'
import { StoreBusy } from '../stores/store-busy.ts'
import { bindEndpoints, type BoundTo, type Variables } from './binder.ts'
import type { Limit } from './limits.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { openApi } from './openapi.ts'
import { invalidRequest, problemResponse } from './problem.ts'

export interface HandlerParts extends BoundTo {
  readonly log: Log
  readonly metrics: Metrics
  readonly calls: Limit
  readonly allowedOrigins: readonly string[]
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>
  /** Whether the server is about to end: what is under way is finished, nothing new is begun. */
  readonly isStopping: () => boolean
}

/** An applicant's form for five takes less than 8 KB. */
const largestBody = 64 * 1024

/** The server as a function from request to response; it opens no port. */
export const createHandler = (parts: HandlerParts): Hono<Variables> => {
  const app = new Hono<Variables>()
  observe(app, parts)
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }))
  allowOrigins(app, parts)
  addHealth(app, parts)
  limitCalls(app, parts)
  app.get('/openapi.json', (asked) => asked.json(openApi()))
  bindEndpoints(app, parts)
  answerFaults(app, parts)
  return app
}

/** Gives every call an id and writes down what became of it: its route as declared, never the address as asked. */
const observe = (app: Hono<Variables>, { log, metrics, addressOf }: HandlerParts): void => {
  app.use(async (asked, next) => {
    const given = asked.req.header('X-Request-Id') ?? ''
    const requestId = /^[\w-]{1,64}$/.test(given) ? given : randomUUID()
    asked.set('requestId', requestId)
    asked.set('address', addressOf(asked))
    asked.set('route', 'none')
    const begun = performance.now()
    await next()
    asked.res.headers.set('X-Request-Id', requestId)
    const seconds = (performance.now() - begun) / 1000
    const call = { route: asked.get('route'), status: asked.res.status, seconds }
    metrics.observe(call)
    log.info({ requestId, method: asked.req.method, ...call }, 'call')
  })
}

const allowOrigins = (app: Hono<Variables>, { allowedOrigins }: HandlerParts): void => {
  const allow = cors({
    origin: [...allowedOrigins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key', 'X-Request-Id'],
    exposeHeaders: ['ETag', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  })
  app.use(async (asked, next) => {
    if (asked.req.header('Origin') !== undefined) return allow(asked, next)
    // It would begin a response before there is one, and to begin it again costs as much as the rest of the way.
    await next()
    asked.res.headers.append('Vary', 'Origin')
    return undefined
  })
}

const addHealth = (app: Hono<Variables>, { isReady, isStopping, metrics }: HandlerParts): void => {
  const headers = { 'Cache-Control': 'no-store' }
  app.get('/health/live', (asked) => asked.json({ status: 'live' }, 200, headers))
  app.get('/health/ready', async (asked) => {
    const ready = !isStopping() && (await isReady())
    return asked.json({ status: ready ? 'ready' : 'not-ready' }, ready ? 200 : 503, headers)
  })
  app.get('/metrics', async (asked) => asked.text(await metrics.text(), 200, headers))
}

const limitCalls = (app: Hono<Variables>, { calls, isStopping }: HandlerParts): void => {
  const busy = refuse('busy').refusal
  app.use(async (asked, next) => {
    const requestId = asked.get('requestId')
    if (isStopping()) return problemResponse(busy, { requestId, headers: { Connection: 'close', 'Retry-After': '5' } })
    const waits = await calls(asked.get('address'))
    if (waits === null) return next()
    return problemResponse(busy, { requestId, status: 429, headers: { 'Retry-After': String(waits) } })
  })
  const limitBody = bodyLimit({
    maxSize: largestBody,
    onError: (asked: Context<Variables>) =>
      problemResponse(invalidRequest('', 'too-large'), { requestId: asked.get('requestId'), status: 413 }),
  })
  // Nothing else has a body that anybody reads, and the limit cannot take one of a method that has none.
  app.use((asked, next) => (asked.req.method === 'POST' && !isShort(asked) ? limitBody(asked, next) : next()))
}

/** A length that is said is one that Node holds the caller to; only where none is said the body has to be counted. */
const isShort = ({ req }: Context<Variables>): boolean =>
  req.header('Transfer-Encoding') === undefined && Number(req.header('Content-Length') ?? 'unknown') <= largestBody

const answerFaults = (app: Hono<Variables>, { log }: HandlerParts): void => {
  app.notFound((asked) => {
    const requestId = asked.get('requestId')
    const allowed = methodsAt(asked.req.path)
    if (allowed.length === 0) return problemResponse(invalidRequest('', 'no-such-route'), { requestId, status: 404 })
    const headers = { Allow: allowed.join(', ') }
    return problemResponse(invalidRequest('', 'method-not-allowed'), { requestId, status: 405, headers })
  })
  app.onError((fault, asked) => {
    const requestId = asked.get('requestId')
    const busy = fault instanceof StoreBusy
    log.error({ requestId, route: asked.get('route'), err: fault }, busy ? 'the store is busy' : 'a call failed')
    const headers = { 'Retry-After': '1' }
    return problemResponse(refuse('busy').refusal, { requestId, status: busy ? 503 : 500, headers })
  })
}

const methodsAt = (path: string): readonly string[] =>
  Object.values(endpoints)
    .filter((endpoint) => new RegExp(`^${endpoint.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map(({ method }) => method)
