import { accept, type Outcome } from '#types/outcome.ts'
import type { Instant } from '#types/time.ts'
import { placeKey } from '../engine/placement.ts'
import { decide } from './admit.ts'
import type { HoldRecord } from './records.ts'
import { type Ground, runTogether } from './sql-batch.ts'
import { type Known, look, type Seen } from './sql-look.ts'
import { replacing } from './sql-replace-holds.ts'
import type { Remembered } from './sql-remembered.ts'
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
  readonly remembered: Remembered
  /** For what needs no other statement with it, see `inLine`. */
  readonly send: Send
}

/**
 * Admits a batch in its order. What all of them ask for is read at once, unless this server has seen it before, decided
 * in memory and written in one transaction; nobody's row is locked meanwhile, for the count of a slot refuses what would
 * be one too many.
 */
export const admitBatch = async (ground: AdmissionGround, rides: readonly Ride[]): Promise<void> => {
  for (const group of strangers(rides)) {
    if (await admitUnasked(ground, group)) continue
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

/** Tries to admit all of them on what this server remembers; says whether it did, and otherwise has done nothing. */
const admitUnasked = async (
  { send, counted, remembered }: AdmissionGround,
  rides: readonly Ride[],
): Promise<boolean> => {
  const requests = rides.map(({ request }) => request)
  const seen = remembered.of(requests)
  if (seen === null) return false
  const plan = newPlan()
  try {
    const outcomes = requests.map((request) => admitInto(plan, request, seen))
    const isSure = outcomes.every(({ ok }) => ok) && [...plan.slots.keys()].every((name) => counted.has(name))
    if (isSure) {
      const holds = { version: newVersion(), now: requests[0]?.now ?? '', holds: plan.granted, adds: plan.adds }
      await writeHolds(send, holds)
      remembered.note(requests, seen)
      for (const [index, value] of outcomes.entries()) rides[index]?.settle({ status: 'fulfilled', value })
      return true
    }
  } catch {
    // Whatever it was: those who ask first will meet it again, and say so.
  }
  // It holds places that nobody got.
  remembered.forget(requests)
  return false
}

const admitOnce = async (
  ground: AdmissionGround,
  send: Send,
  requests: readonly Admission[],
): Promise<readonly Settled[]> => {
  const { counted, remembered } = ground
  const now = requests[0]?.now ?? ''
  const seen = await look(send, requests, now)
  const plan = newPlan()
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
    remembered.forget(requests)
    throw fault
  }
  remembered.note(requests, seen)
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

const newPlan = (): Plan => ({ granted: [], adds: [], slots: new Map() })

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
  await beginCounts({ ground, send }, named)
  // What has expired there gives its place back here and now: nobody waits for a sweeper.
  const stale = named.flatMap(([name, slot]) => (seen.stale.has(name) ? [slot] : []))
  if (stale.length > 0 || granted.some(({ known }) => known.client !== null)) {
    const writes = { version, ...replacing(granted, now), adds, clear: { slots: stale, now }, strict: true }
    await ground.inTurn(() => inTransaction(send, (within) => writeAll(within, writes)))
  } else await writeHolds(send, { version, now, holds: granted, adds })
}

/** Committed at once: two batches that kept what they began to count would wait for each other's. */
const beginCounts = async (
  { ground: { counted }, send }: Pick<Moment, 'ground' | 'send'>,
  named: readonly (readonly [string, Counted])[],
): Promise<void> => {
  const uncounted = named.filter(([name]) => !counted.has(name))
  if (uncounted.length === 0) return
  await inTransaction(send, (within) =>
    countPlaces(
      within,
      uncounted.map(([, slot]) => slot),
    ),
  )
  for (const [name] of uncounted) counted.add(name)
}
