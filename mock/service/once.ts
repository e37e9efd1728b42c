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
    const known = await recall(context, tx, call, key)
    if (known !== null) return known
    const outcome = await work(tx)
    if (outcome.ok) await remember(context, tx, call, key, outcome.value)
    return outcome
  })

/** Tells a request from every other, and nothing of what it says. */
export const fingerprintOf = ({ secrets }: ServiceContext, call: Call<EndpointName>): string =>
  secrets.fingerprint(`${call.name}\n${JSON.stringify(call.request)}`)

/** The answer already given to a key, a refusal when the key was used for something else, or null. */
const recall = async <Name extends EndpointName>(
  context: ServiceContext,
  tx: Pick<StoreTransaction, 'answer'>,
  call: Call<Name>,
  key: string,
): Promise<Outcome<Response<Name>> | null> => {
  const answer = await tx.answer(key)
  if (answer === null) return null
  if (answer.fingerprint !== fingerprintOf(context, call)) return refuse('key-reused')
  return accept(contract[call.name].response.parse(answer.value))
}

const remember = (
  context: ServiceContext,
  tx: StoreTransaction,
  call: Call<EndpointName>,
  key: string,
  value: unknown,
): Promise<void> => tx.putAnswer(key, { fingerprint: fingerprintOf(context, call), value, at: context.clock.now() })
