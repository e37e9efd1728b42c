import { accept, type Outcome } from '#types/outcome.ts'
import type { Instant } from '#types/time.ts'
import { placeKey } from '../engine/placement.ts'
import { decide } from './admit.ts'
import type { HoldRecord } from './records.ts'
import { type Ground, runTogether } from './sql-batch.ts'
import { type Known, look, type Seen } from './sql-look.ts'
import { replacing } from './sql-replace-holds.ts'
import { inSession, inTransaction, type Send } from './sql-session.ts'
import { countPlaces, type Counted, slotName } from './sql-slots.ts'
import { type NewPlacement, newVersion, writeAll } from './sql-write.ts'
import { writeHolds } from './sql-write-holds.ts'
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
  ground: AdmissionGround,
  send: Send,
  requests: readonly Admission[],
): Promise<readonly Settled[]> => {
  const { counted } = ground
  const now = requests[0]?.now ?? ''
  const seen = await look(send, requests, now)
  const plan: Plan = { granted: [], adds: [], slots: new Map() }
  const settled = requests.map((request): Settled => {
    try {
      return {
        status: 'fulfilled',
        value: admitInto(plan, request, seen),
      }
    } catch (reason) {
      return { status: 'rejected', reason }
    }
  })
  if (plan.granted.length === 0) return settled
  try {
    await write({ ground, send, seen, now }, plan)
  } catch (fault) {
    // It may be that a count is gone.
    counted.clear()
    throw fault
  }
  for (const name of plan.slots.keys()) counted.add(name)
  return settled
}

interface Granted {
  readonly hold: HoldRecord
  readonly idempotency: Admission['idempotency']
  readonly known: Known
}

/** What a batch is going to write. */
interface Plan {
  readonly granted: Granted[]
  readonly adds: NewPlacement[]
  /** Every slot that a place is taken from, with the number of its places. */
  readonly slots: Map<string, Counted>
}

const admitInto = (plan: Plan, request: Admission, seen: Seen): Outcome<HoldRecord> => {
  const known = seen.knownOf(request)
  const { answer, earlier } = known
  const taken = seen.takenAt(request.hold.officeId)
  const decision = decide(request, { answer, earlier: earlier?.hold ?? null, taken })
  if (decision.kind === 'answered') return decision.outcome
  const { hold } = decision
  if (earlier !== null && earlier.hold.expiresAt > request.now) {
    const freed = seen.takenAt(earlier.hold.officeId)
    for (const { start, windowId } of earlier.hold.places) change(freed, placeKey(start, windowId), -1)
  }
  takePlaces(plan, hold, request)
  for (const { start, windowId } of hold.places) change(taken, placeKey(start, windowId), 1)
  plan.granted.push({ hold, idempotency: request.idempotency, known })
  return accept(hold)
}

const takePlaces = (plan: Plan, hold: HoldRecord, { capacityOf }: Admission): void => {
  const { holdId: id, officeId, expiresAt: until } = hold
  const adds = new Map<string, NewPlacement>()
  for (const place of hold.places) {
    const { start, end, windowId } = place
    const name = slotName({ officeId, start, windowId })
    const places = 1 + (adds.get(name)?.places ?? 0)
    adds.set(name, { officeId, start, windowId, id, end, kind: 'hold', until, places })
    if (!plan.slots.has(name)) plan.slots.set(name, { officeId, start, windowId, capacity: capacityOf(place) })
  }
  plan.adds.push(...adds.values())
}

const change = (taken: Map<string, number>, key: string, by: number): void => {
  taken.set(key, Math.max(0, by + (taken.get(key) ?? 0)))
}

interface Moment {
  readonly ground: AdmissionGround
  readonly send: Send
  readonly seen: Seen
  readonly now: Instant
}

const write = async ({ ground, send, seen, now }: Moment, plan: Plan): Promise<void> => {
  const { granted, adds, slots } = plan
  const version = newVersion()
  const named = [...slots].sort(([one], [other]) => (one < other ? -1 : 1))
  const counts = named.flatMap(([name, slot]) => (ground.counted.has(name) ? [] : [slot]))
  // What has expired there gives its place back here and now: nobody waits for a sweeper.
  const stale = named.flatMap(([name, slot]) => (seen.stale.has(name) ? [slot] : []))
  if (stale.length > 0 || granted.some(({ known }) => known.client !== null)) {
    const clear = { slots: stale, now }
    const writes = { version, ...replacing(granted, now), adds, counts, clear, strict: true }
    await ground.inTurn(() => inTransaction(send, (within) => writeAll(within, writes)))
    return
  }
  const holds = { version, now, holds: granted, adds }
  if (counts.length === 0) await writeHolds(send, holds)
  else await inTransaction(send, (within) => Promise.all([countPlaces(within, counts), writeHolds(within, holds)]))
}
