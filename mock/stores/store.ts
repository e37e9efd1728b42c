import type { Outcome } from '#types/outcome.ts'
import type { CaseEvent } from '#types/progress.ts'
import type { DatedHours } from '#types/service-hours.ts'
import type { Place } from '#types/slot.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import type { Placement, Taken } from '../engine/placement.ts'
import type { Attempts } from '../engine/throttle.ts'
import type { AnswerRecord, AppointmentRecord, HoldRecord } from './records.ts'

export interface StoreReader {
  /** Everything that takes or took a place on the dates, both included; whether it still does, the engine says. */
  readonly placements: (officeId: string, from: LocalDate, to: LocalDate) => Promise<readonly Placement[]>
  readonly hold: (holdId: string) => Promise<HoldRecord | null>
  readonly holdOfClient: (clientId: string) => Promise<HoldRecord | null>
  readonly appointment: (code: string) => Promise<AppointmentRecord | null>
  readonly appointmentsOf: (documentHash: string) => Promise<readonly AppointmentRecord[]>
  /** In the order in which they were added. */
  readonly caseEvents: (code: string) => Promise<readonly CaseEvent[]>
  readonly closures: (officeId: string) => Promise<readonly DatedHours[]>
  /** Codes of the office's appointments that wait for an earlier place, in the order in which they asked. */
  readonly waiting: (officeId: string) => Promise<readonly string[]>
  readonly attempts: (key: string) => Promise<Attempts>
  readonly answer: (idempotencyKey: string) => Promise<AnswerRecord | null>
}

export interface StoreTransaction extends StoreReader {
  readonly putPlacement: (placement: Placement) => Promise<void>
  readonly removePlacements: (officeId: string, date: LocalDate, id: string) => Promise<void>
  readonly putHold: (hold: HoldRecord) => Promise<void>
  /** Forgets the hold and gives its places back. */
  readonly removeHold: (hold: HoldRecord) => Promise<void>
  /** Its document's list of appointments follows: without a document, it is on none. */
  readonly putAppointment: (appointment: AppointmentRecord) => Promise<void>
  readonly addCaseEvent: (code: string, event: CaseEvent) => Promise<void>
  /** Instead of all that were recorded before. */
  readonly putCaseEvents: (code: string, events: readonly CaseEvent[]) => Promise<void>
  readonly addClosure: (officeId: string, closure: DatedHours) => Promise<void>
  /** Instead of those that waited before; none forgets the list. */
  readonly putWaiting: (officeId: string, codes: readonly string[]) => Promise<void>
  readonly putAttempts: (key: string, attempts: Attempts) => Promise<void>
  readonly putAnswer: (idempotencyKey: string, answer: AnswerRecord) => Promise<void>
}

/** A request for places. `choose` is the engine's decision on what the admission itself found taken. */
export interface Admission {
  readonly hold: Omit<HoldRecord, 'places'>
  /** The first and the last start that `choose` looks at, both included. */
  readonly from: Instant
  readonly to: Instant
  readonly choose: (taken: Taken, now: Instant) => Outcome<readonly Place[]>
  /** How many there are of a place in all, for a store that keeps count of what is left. */
  readonly capacityOf: (place: Place) => number
  readonly now: Instant
  /** The caller's key and a fingerprint of the request: the same key again gives the same hold and takes nothing. */
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
}

/**
 * Where appointments live. A transaction is all or nothing, and no other one sees its middle; when `work` throws,
 * nothing of it stays.
 */
export interface Store {
  readonly read: StoreReader
  readonly transaction: <Value>(work: (transaction: StoreTransaction) => Promise<Value>) => Promise<Value>
  /** Codes of appointments whose `eraseDueAt` has come by `now`, so many at most. */
  readonly dueToErase: (now: Instant, atMost: number) => Promise<readonly string[]>
  /** Admits a batch of holds in order; one that is refused does not fail the others. A client's earlier hold is freed. */
  readonly admit: (requests: readonly Admission[]) => Promise<readonly Outcome<HoldRecord>[]>
}
