import type { Request, Response } from '#types/backend.ts'
import { contract } from '#types/backend.ts'
import type { Outcome, Refusal } from '#types/outcome.ts'
import { instant, type Instant } from '#types/time.ts'
import * as z from 'zod/mini'
import { backend, now, Unreachable } from '../backend/index.ts'
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
    return error instanceof Unreachable ? saved(name, key) : failed(error)
  }
}

const saved = <Name extends Reading>(name: Name, key: string | null): Remote<Response<Name>> => {
  if (key === null) return { state: 'offline' }
  const kept = readKept(`saved/${key}`, z.object({ at: instant, value: z.unknown() }))
  const value = kept === null ? null : contract[name].response.safeParse(kept.value)
  return kept !== null && value?.success === true
    ? { state: 'ready', value: value.data, savedAt: kept.at }
    : { state: 'offline' }
}

/** How an act ended: done, refused with a reason, not sent for want of a network, or broken. */
export type Acted<Value> =
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'offline' }
  | { readonly state: 'failed'; readonly error: unknown }

export const act = async <Value>(call: () => Promise<Outcome<Value>>): Promise<Acted<Value>> => {
  try {
    const outcome = await call()
    return outcome.ok ? { state: 'done', value: outcome.value } : { state: 'refused', refusal: outcome.refusal }
  } catch (error) {
    return error instanceof Unreachable ? { state: 'offline' } : failed(error)
  }
}

const failed = (error: unknown): { readonly state: 'failed'; readonly error: unknown } => {
  noteFault(error)
  return { state: 'failed', error }
}
