import type * as z from 'zod/mini'
import { endpoints } from './endpoints.ts'
import type { Outcome } from './outcome.ts'

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints
export type Request<Name extends EndpointName> = z.infer<Endpoints[Name]['request']>
export type Response<Name extends EndpointName> = z.infer<Endpoints[Name]['response']>

type NamesIn<Group extends string> = {
  [Name in EndpointName]: Endpoints[Name]['group'] extends Group ? Name : never
}[EndpointName]

/** The table again, typed so that a name known only by its type finds its own schemas. */
export const contract: {
  readonly [Name in EndpointName]: {
    readonly request: z.ZodMiniType<Request<Name>>
    readonly response: z.ZodMiniType<Response<Name>>
  }
} = endpoints

/** A call that changes something carries a key; the same key again gives the same answer and changes nothing. */
export interface CallOptions {
  readonly idempotencyKey?: string
}

export type Calls<Name extends EndpointName> = {
  readonly [Key in Name]: (request: Request<Key>, options?: CallOptions) => Promise<Outcome<Response<Key>>>
}

/** What the app may call. It returns an `Outcome` for an expected "no" and throws only for what is broken. */
export type Backend = Calls<NamesIn<'public' | 'applicant'>>

/** What an office's staff may call. */
export type StaffBackend = Calls<NamesIn<'staff'>>
