import { accept, type Outcome, refuse } from '#types/outcome.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { type HoldRecord, holdRecord } from './records.ts'
import type { Admission, StoreTransaction } from './store.ts'

/** Admission inside one transaction: for a store that runs one transaction at a time. */
export const admitInto = async (
  tx: StoreTransaction,
  requests: readonly Admission[],
): Promise<readonly Outcome<HoldRecord>[]> => {
  const outcomes: Outcome<HoldRecord>[] = []
  for (const request of requests) outcomes.push(await admitOne(tx, request))
  return outcomes
}

const admitOne = async (tx: StoreTransaction, request: Admission): Promise<Outcome<HoldRecord>> => {
  const known = await alreadyAdmitted(tx, request)
  if (known !== null) return known

  const { officeId, clientId, holdId, expiresAt } = request.hold
  const earlier = await tx.holdOfClient(clientId)
  const placements = await tx.placements(officeId, dateOfInstant(request.from), dateOfInstant(request.to))
  // The client's own earlier hold must not stand in the way of the new one.
  const others = placements.filter(
    ({ id, place: { start } }) => id !== earlier?.holdId && request.from <= start && start <= request.to,
  )
  const chosen = request.choose(others, request.now)
  if (!chosen.ok) return chosen

  if (earlier !== null) await tx.removeHold(earlier)
  for (const place of chosen.value) {
    await tx.putPlacement({ id: holdId, kind: 'hold', officeId, place, until: expiresAt })
  }
  const hold = { ...request.hold, places: [...chosen.value] }
  await tx.putHold(hold)
  // Kept in the same transaction as the hold: of two taps at once, or a crash between, only one takes a place.
  if (request.idempotency !== null) {
    const { key, fingerprint } = request.idempotency
    await tx.putAnswer(key, { fingerprint, value: hold, at: request.now })
  }
  return accept(hold)
}

const alreadyAdmitted = async (
  tx: StoreTransaction,
  { idempotency }: Admission,
): Promise<Outcome<HoldRecord> | null> => {
  if (idempotency === null) return null
  const answer = await tx.answer(idempotency.key)
  if (answer === null) return null
  return answer.fingerprint === idempotency.fingerprint ? accept(holdRecord.parse(answer.value)) : refuse('key-reused')
}
