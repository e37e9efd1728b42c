import type { Outcome } from '#types/outcome.ts'
import type { HoldRecord } from './records.ts'
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
  const { officeId, clientId, holdId, expiresAt } = request.hold
  const earlier = await tx.holdOfClient(clientId)
  const placements = await tx.placements(officeId, request.from, request.to)
  // The client's own earlier hold must not stand in the way of the new one.
  const others = placements.filter(({ id }) => id !== earlier?.holdId)
  const chosen = request.choose(others, request.now)
  if (!chosen.ok) return chosen

  if (earlier !== null) await tx.removeHold(earlier)
  for (const place of chosen.value) {
    await tx.putPlacement({ id: holdId, kind: 'hold', officeId, place, until: expiresAt })
  }
  const hold = { ...request.hold, places: [...chosen.value] }
  await tx.putHold(hold)
  return { ok: true, value: hold }
}
