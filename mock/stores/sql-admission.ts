import { accept, type Outcome } from '#types/outcome.ts'
import type { Instant } from '#types/time.ts'
import { placeKey } from '../engine/placement.ts'
import { decide } from './admit.ts'
import type { HoldRecord } from './records.ts'
import { type Ground, runTogether } from './sql-batch.ts'
import { type Known, look, type Seen } from './sql-look.ts'
import type { RecordTableName, StoredRecord } from './sql-reads.ts'
import { inSession, inTransaction, type Send } from './sql-session.ts'
import { type Cell, newVersion, type RecordWrite, type SlotKey, slotName, writeAll, type Writes } from './sql-write.ts'
import type { Admission } from './store.ts'

export interface Ride {
  readonly request: Admission
  readonly settle: (result: Settled) => void
}

type Settled = PromiseSettledResult<Outcome<HoldRecord>>

export interface AdmissionGround extends Ground {
  /** Names of the slots that are known to have a count. */
  readonly counted: Set<string>
}

/**
 * Admits a batch in its order. What all of them ask for is read at once, decided in memory and written in one
 * transaction; nobody's row is locked meanwhile, for the count of a slot refuses what would be one too many.
 */
export const admitBatch = async (ground: AdmissionGround, rides: readonly Ride[]): Promise<void> => {
  for (const group of strangers(rides)) {
    await runTogether(group, (some) => {
      const requests = some.map(({ request }) => request)
      return inSession(ground.db, (send) => admitOnce(ground, send, requests))
    })
  }
}

/** Cut where a client or a key comes again, or the moment changes: what the first one does the second one must find. */
const strangers = (rides: readonly Ride[]): readonly (readonly Ride[])[] => {
  const groups: Ride[][] = []
  const seen = new Set<string>()
  let moment: Instant | null = null
  for (const ride of rides) {
    const { hold, idempotency, now } = ride.request
    const names = [`client ${hold.clientId}`, ...(idempotency === null ? [] : [`key ${idempotency.key}`])]
    if (now !== moment || names.some((name) => seen.has(name))) {
      groups.push([])
      seen.clear()
      moment = now
    }
    for (const name of names) seen.add(name)
    groups.at(-1)?.push(ride)
  }
  return groups
}

const admitOnce = async (
  { inTurn, counted }: AdmissionGround,
  send: Send,
  requests: readonly Admission[],
): Promise<readonly Settled[]> => {
  const now = requests[0]?.now ?? ''
  const seen = await look(send, requests, now)
  const plan: Plan = { records: [], adds: [], drops: [], slots: new Map() }
  const settled = requests.map((request, index): Settled => {
    try {
      return { status: 'fulfilled', value: admitInto(plan, request, { seen, known: seen.known[index] ?? nothing }) }
    } catch (reason) {
      return { status: 'rejected', reason }
    }
  })
  if (plan.adds.length === 0) return settled
  try {
    await inTurn(() => inTransaction(send, (within) => writeAll(within, writesOf(plan, { seen, counted, now }))))
  } catch (fault) {
    // It may be that a count is gone.
    counted.clear()
    throw fault
  }
  for (const name of plan.slots.keys()) counted.add(name)
  return settled
}

const nothing: Known = { answer: null, client: null, earlier: null }

/** What a batch is going to write. */
interface Plan {
  readonly records: RecordWrite[]
  readonly adds: Writes['adds'][number][]
  readonly drops: Cell[]
  /** Every slot that a place is taken from, with the number of its places. */
  readonly slots: Map<string, SlotKey & { readonly capacity: number }>
}

const admitInto = (
  plan: Plan,
  request: Admission,
  { seen, known }: { readonly seen: Seen; readonly known: Known },
): Outcome<HoldRecord> => {
  const { answer, client, earlier } = known
  const taken = seen.takenAt(request.hold.officeId)
  const decision = decide(request, { answer, earlier: earlier?.hold ?? null, taken })
  if (decision.kind === 'answered') return decision.outcome
  const { hold } = decision
  if (earlier !== null) freePlaces(plan, earlier.hold, { request, seen, stored: earlier.stored })
  takePlaces(plan, hold, request)
  for (const { start, windowId } of hold.places) change(taken, placeKey(start, windowId), 1)

  const { expiresAt } = hold
  plan.records.push(recordWrite('holds', hold.holdId, { stored: null, value: hold, forgetAfter: expiresAt }))
  plan.records.push(recordWrite('clients', hold.clientId, { stored: client, value: hold.holdId, forgetAfter: null }))
  // Kept in the same transaction as the hold: of two taps at once, or a crash between, only one takes a place.
  if (request.idempotency !== null) {
    const { key, fingerprint } = request.idempotency
    const value = { fingerprint, value: hold, at: request.now }
    plan.records.push(recordWrite('answers', key, { stored: null, value, forgetAfter: request.now }))
  }
  return accept(hold)
}

interface Value {
  readonly stored: StoredRecord | null
  readonly value: unknown
  readonly forgetAfter: Instant | null
}

const recordWrite = (table: RecordTableName, id: string, { stored, value, forgetAfter }: Value): RecordWrite => ({
  key: { table, officeId: null, id },
  expected: stored?.version ?? null,
  text: JSON.stringify(value),
  forgetAfter,
})

interface Freeing {
  readonly request: Admission
  readonly seen: Seen
  readonly stored: StoredRecord
}

const freePlaces = (plan: Plan, hold: HoldRecord, { request, seen, stored }: Freeing): void => {
  const { holdId: id, officeId, places, expiresAt } = hold
  const key = { table: 'holds', officeId: null, id } as const
  plan.records.push({ key, expected: stored.version, text: null, forgetAfter: null })
  for (const { start, windowId } of places) {
    plan.drops.push({ officeId, start, windowId, id })
    if (expiresAt > request.now) change(seen.takenAt(officeId), placeKey(start, windowId), -1)
  }
}

const takePlaces = (plan: Plan, hold: HoldRecord, { capacityOf }: Admission): void => {
  const { holdId: id, officeId, expiresAt: until } = hold
  const adds = new Map<string, Writes['adds'][number]>()
  for (const place of hold.places) {
    const slot = { officeId, start: place.start, windowId: place.windowId }
    const name = slotName(slot)
    const places = 1 + (adds.get(name)?.places ?? 0)
    adds.set(name, { ...slot, id, end: place.end, kind: 'hold', until, places })
    plan.slots.set(name, { ...slot, capacity: capacityOf(place) })
  }
  plan.adds.push(...adds.values())
}

const change = (taken: Map<string, number>, key: string, by: number): void => {
  taken.set(key, Math.max(0, by + (taken.get(key) ?? 0)))
}

interface Moment {
  readonly seen: Seen
  readonly counted: ReadonlySet<string>
  readonly now: Instant
}

const writesOf = ({ records, adds, drops, slots }: Plan, { seen, counted, now }: Moment): Writes => ({
  version: newVersion(),
  records,
  adds,
  drops,
  counts: [...slots].flatMap(([name, slot]) => (counted.has(name) ? [] : [slot])),
  // What has expired there gives its place back here and now: nobody waits for a sweeper.
  clear: { slots: [...slots].flatMap(([name, slot]) => (seen.stale.has(name) ? [slot] : [])), now },
  strict: true,
})
