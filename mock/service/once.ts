import { type CallOptions, contract, type EndpointName, type Response } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { ServiceContext } from './context.ts'

/** One call of a changing endpoint. */
export interface Call<Name extends EndpointName> {
  readonly name: Name
  readonly request: unknown
  readonly options: CallOptions
}

/**
 * Runs a change in one transaction, once per idempotency key: the same key again gives the same answer and changes
 * nothing. A refusal changed nothing either, so it is not remembered and the same key may be tried again.
 */
export const once = <Name extends EndpointName>(
  context: ServiceContext,
  call: Call<Name>,
  work: (tx: StoreTransaction) => Promise<Outcome<Response<Name>>>,
): Promise<Outcome<Response<Name>>> =>
  context.store.transaction(async (tx) => {
    const key = call.options.idempotencyKey
    if (key === undefined) return work(tx)
    const fingerprint = fingerprintOf(context, call)
    const answer = await tx.answer(key)
    if (answer !== null) {
      if (answer.fingerprint !== fingerprint) return refuse('key-reused')
      return accept(contract[call.name].response.parse(answer.value))
    }
    const outcome = await work(tx)
    if (outcome.ok) await tx.putAnswer(key, { fingerprint, value: outcome.value, at: context.clock.now() })
    return outcome
  })

/** Tells a request from every other, and nothing of what it says. */
export const fingerprintOf = ({ secrets }: ServiceContext, call: Call<EndpointName>): string =>
  secrets.fingerprint(`${call.name}\n${JSON.stringify(call.request)}`)
