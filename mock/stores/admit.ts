import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { Place } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import type { Placement } from '../engine/placement.ts'
import { type HoldRecord, holdRecord } from './records.ts'
import type { Admission, StoreTransaction } from './store.ts'

/** What an admission stands on: a transaction, and what only the store at hand knows how to do. */
export interface AdmissionGround {
  readonly tx: StoreTransaction
  /** Placements from the one start to the other, both included. */
  readonly placementsFrom: (officeId: string, from: Instant, to: Instant) => Promise<readonly Placement[]>
  /** Told of the places before they are taken. */
  readonly beforeTaking: (request: Admission, places: readonly Place[]) => Promise<void>
}

/** One admission inside one transaction that no other one disturbs. */
export const admitInto = async (ground: AdmissionGround, request: Admission): Promise<Outcome<HoldRecord>> => {
  const { tx } = ground
  const known = await alreadyAdmitted(tx, request)
  if (known !== null) return known

  const { officeId, clientId, holdId, expiresAt } = request.hold
  const earlier = await tx.holdOfClient(clientId)
  // The same request once more, because nobody knew whether its first write had arrived.
  if (earlier?.holdId === holdId) return accept(earlier)
  const placements = await ground.placementsFrom(officeId, request.from, request.to)
  // The client's own earlier hold must not stand in the way of the new one.
  const others = placements.filter(({ id }) => id !== earlier?.holdId)
  const chosen = request.choose(others, request.now)
  if (!chosen.ok) return chosen

  await ground.beforeTaking(request, chosen.value)
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
