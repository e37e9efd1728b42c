import { accept, type Outcome, refuse } from '#types/outcome.ts'
import { placeKey, type Taken } from '../engine/placement.ts'
import { type AnswerRecord, type HoldRecord, holdRecord } from './records.ts'
import type { Admission } from './store.ts'

/** What a store found for an admission. */
export interface Found {
  /** What was answered to its idempotency key before. */
  readonly answer: AnswerRecord | null
  /** The hold that its client has. */
  readonly earlier: HoldRecord | null
  readonly taken: Taken
}

/** `taken`: the places go to a new hold, and the client's earlier one goes. `answered`: nothing is to be written. */
export type Decision =
  | { readonly kind: 'answered'; readonly outcome: Outcome<HoldRecord> }
  | { readonly kind: 'taken'; readonly hold: HoldRecord; readonly freed: HoldRecord | null }

/** One admission, decided on what the store found. */
export const decide = (request: Admission, { answer, earlier, taken }: Found): Decision => {
  if (answer !== null) return answered(answerAgain(request, answer))
  // The same request once more, because nobody knew whether its first write had arrived.
  if (earlier?.holdId === request.hold.holdId) return answered(accept(earlier))
  const chosen = request.choose(earlier === null ? taken : without(earlier, taken, request), request.now)
  if (!chosen.ok) return answered(chosen)
  return { kind: 'taken', hold: { ...request.hold, places: [...chosen.value] }, freed: earlier }
}

const answered = (outcome: Outcome<HoldRecord>): Decision => ({ kind: 'answered', outcome })

const answerAgain = ({ idempotency }: Admission, answer: AnswerRecord): Outcome<HoldRecord> =>
  answer.fingerprint === idempotency?.fingerprint ? accept(holdRecord.parse(answer.value)) : refuse('key-reused')

/** The client's own earlier hold must not stand in the way of the new one. */
const without = (earlier: HoldRecord, taken: Taken, { hold: { officeId }, now }: Admission): Taken => {
  if (earlier.officeId !== officeId || earlier.expiresAt <= now) return taken
  const others = new Map(taken)
  for (const { start, windowId } of earlier.places) {
    const key = placeKey(start, windowId)
    others.set(key, Math.max(0, (others.get(key) ?? 0) - 1))
  }
  return others
}
