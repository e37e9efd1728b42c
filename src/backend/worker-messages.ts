import type { Backend, CallOptions, Request, Response } from '#types/backend.ts'
import type { Outcome } from '#types/outcome.ts'
import type { Instant } from '#types/time.ts'

/** A key of the backend's corner of the storage and its text; null where it was removed. */
export type Change = readonly [key: string, text: string | null]

export interface Called<Name extends keyof Backend = keyof Backend> {
  readonly name: Name
  readonly request: Request<Name>
  readonly options: CallOptions | undefined
}

/** Calls that were made together, with what only the page knows. */
export interface Asked {
  /** Counted from 1: what is told says which it answers. */
  readonly round: number
  readonly calls: readonly Called[]
  readonly now: Instant
  /** What others changed in the corner since the calls before: another page, or who deleted everything. */
  readonly changes: readonly Change[]
  /** What the calls before wrote could not all be kept: the backend begins anew with what there is. */
  readonly anew: boolean
}

export type Answer<Name extends keyof Backend = keyof Backend> =
  { readonly outcome: Outcome<Response<Name>> } | { readonly fault: string }

/** An answer to each call, in their order, with what the page has to keep first, in this order. */
export interface Told<Name extends keyof Backend = keyof Backend> {
  readonly round: number
  readonly answers: readonly Answer<Name>[]
  readonly changes: readonly Change[]
  /** Keys that could not be read. */
  readonly corrupt: readonly string[]
}

/** What a worker says first: from now on it can be asked. */
export const ready = { round: 0 } as const
