import type { Request, Response } from '#types/backend.ts'
import type { Outcome, Refusal } from '#types/outcome.ts'
import { instant, type Instant } from '#types/time.ts'
import * as z from 'zod/mini'
import { backend, now, OutcomeUnknown, replyShapes, Unreachable } from '../backend/index.ts'
import { keep, readKept } from './kept.ts'
import { noteFault } from './problems.ts'

/** Something asked of the backend, in every state a screen must be able to show. */
export type Remote<Value> =
  | { readonly state: 'loading' }
  /** `savedAt` is given when the network failed and this is an earlier answer. */
  | { readonly state: 'ready'; readonly value: Value; readonly savedAt: Instant | null }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'offline' }
  | { readonly state: 'failed'; readonly error: unknown }

export const loading: Remote<never> = { state: 'loading' }

type Reading =
  | 'listOffices'
  | 'listPlaces'
  | 'getOffice'
  | 'getServiceStatus'
  | 'listServiceDays'
  | 'listServiceItems'
  | 'listAvailability'
  | 'listNotices'
  | 'listSources'
  | 'listSampleCases'

/**
 * Asks, keeps the answer under `key`, and falls back on the kept one where there is no network. Without a key nothing is
 * kept: for questions asked at every keystroke.
 */
export const ask = async <Name extends Reading>(
  name: Name,
  request: Request<Name>,
  key: string | null,
): Promise<Remote<Response<Name>>> => {
  const call: (request: Request<Name>) => Promise<Outcome<Response<Name>>> = backend()[name]
  try {
    const outcome = await call(request)
    if (!outcome.ok) return { state: 'refused', refusal: outcome.refusal }
    if (key !== null) keep(`saved/${key}`, { at: now(), value: outcome.value })
    return { state: 'ready', value: outcome.value, savedAt: null }
  } catch (error) {
    return error instanceof Unreachable ? await saved(name, key) : failed(error)
  }
}

const saved = async <Name extends Reading>(name: Name, key: string | null): Promise<Remote<Response<Name>>> => {
  if (key === null) return { state: 'offline' }
  const kept = readKept(`saved/${key}`, () => z.object({ at: instant, value: z.unknown() }))
  if (kept === null) return { state: 'offline' }
  try {
    const value = (await replyShapes())[name].response.safeParse(kept.value)
    return value.success ? { state: 'ready', value: value.data, savedAt: kept.at } : { state: 'offline' }
  } catch {
    return { state: 'offline' }
  }
}

/** How a look-up ended: found, refused with a reason, not sent for want of a network, or broken. */
export type Found<Value> =
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'offline' }
  | { readonly state: 'failed'; readonly error: unknown }

/** How an act ended: the same, or sent without an answer, so that nobody here knows whether it is done. */
export type Acted<Value> = Found<Value> | { readonly state: 'unknown' }

export const find = async <Value>(call: () => Promise<Outcome<Value>>): Promise<Found<Value>> => {
  try {
    return answerOf(await call())
  } catch (error) {
    return broken(error)
  }
}

export const act = async <Value>(call: () => Promise<Outcome<Value>>): Promise<Acted<Value>> => {
  try {
    return answerOf(await call())
  } catch (error) {
    return error instanceof OutcomeUnknown ? { state: 'unknown' } : broken(error)
  }
}

const answerOf = <Value>(outcome: Outcome<Value>): Found<Value> =>
  outcome.ok ? { state: 'done', value: outcome.value } : { state: 'refused', refusal: outcome.refusal }

const broken = (error: unknown): Found<never> => (error instanceof Unreachable ? { state: 'offline' } : failed(error))

const checkAfterSeconds = [1, 2, 4, 8, 8, 8] as const

/**
 * Where no answer comes, asks again with the same key until it is known what became of it: however often it is sent, it
 * happens once. `onUnknown` is told that an answer is waited for.
 */
export const actUntilKnown = async <Value>(
  call: () => Promise<Outcome<Value>>,
  onUnknown: () => void = () => undefined,
): Promise<Acted<Value>> => {
  const acted = await act(call)
  if (acted.state !== 'unknown') return acted
  onUnknown()
  for (const seconds of checkAfterSeconds) {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    const again = await act(call)
    if (again.state === 'done' || (again.state === 'refused' && again.refusal.code !== 'busy')) return again
    // Anything else says what became of this try, and nothing of the first.
  }
  return acted
}

const failed = (error: unknown): { readonly state: 'failed'; readonly error: unknown } => {
  noteFault(error)
  return { state: 'failed', error }
}
