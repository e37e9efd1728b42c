import type * as z from 'zod/mini'
import { accept, type Outcome } from '#types/outcome.ts'
import type { Instant } from '#types/time.ts'
import { datesBetween } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { countTaken, type Placement } from '../engine/placement.ts'
import { noAttempts } from '../engine/throttle.ts'
import { decide } from './admit.ts'
import { wholeWrites } from './journal.ts'
import { parseJson } from './parse-json.ts'
import * as records from './records.ts'
import type { KeyValue } from './storage.ts'
import type { Admission, Store, StoreReader, StoreTransaction } from './store.ts'

export interface KeyValueStoreOptions {
  readonly storage: KeyValue
  /** Told of a key whose content could not be read; the content was set aside, not lost. */
  readonly onCorrupt: (key: string) => void
}

export const createKeyValueStore = ({ storage, onCorrupt }: KeyValueStoreOptions): Store => {
  const reading: Reading = { onCorrupt, days: new Map() }
  const whole = wholeWrites(storage, onCorrupt)
  let queue: Promise<unknown> = Promise.resolve()

  const transaction: Store['transaction'] = (work) => {
    const run = queue.then(async () => {
      const changes = new Map<string, string | null>()
      const value = await work(transactionOver(overlay(whole.storage, changes), reading))
      whole.commit(changes)
      return value
    })
    // A failed transaction must not stop those queued behind it.
    queue = run.catch(() => undefined)
    return run
  }

  return {
    read: readerOver(whole.storage, reading),
    transaction,
    dueToErase: (now, atMost) => Promise.resolve(dueIn(whole.storage, { reading, now, atMost })),
    admit: (requests) =>
      transaction(async (tx) => {
        const outcomes: Outcome<records.HoldRecord>[] = []
        for (const request of requests) outcomes.push(await admitInto(tx, request))
        return outcomes
      }),
  }
}

interface Due {
  readonly reading: Reading
  readonly now: Instant
  readonly atMost: number
}

const appointmentPrefix = 'appointment/'

const dueIn = (storage: KeyValue, { reading, now, atMost }: Due): readonly string[] => {
  const read = recordsOver(storage, reading.onCorrupt)
  const isDue = (key: string): boolean => {
    const due = key.startsWith(appointmentPrefix) ? read(key, records.appointmentRecord)?.eraseDueAt : null
    return due !== null && due !== undefined && due <= now
  }
  return storage
    .keys()
    .filter(isDue)
    .slice(0, atMost)
    .map((key) => key.slice(appointmentPrefix.length))
}

const admitInto = async (tx: StoreTransaction, request: Admission): Promise<Outcome<records.HoldRecord>> => {
  const { hold, from, to, now, idempotency } = request
  const placements = await tx.placements(hold.officeId, dateOfInstant(from), dateOfInstant(to))
  const decision = decide(request, {
    answer: idempotency === null ? null : await tx.answer(idempotency.key),
    earlier: await tx.holdOfClient(hold.clientId),
    taken: countTaken(
      placements.filter(({ place: { start } }) => from <= start && start <= to),
      now,
    ),
  })
  if (decision.kind === 'answered') return decision.outcome

  if (decision.freed !== null) await tx.removeHold(decision.freed)
  const { holdId: id, officeId, expiresAt: until, places } = decision.hold
  for (const place of places) await tx.putPlacement({ id, kind: 'hold', officeId, place, until })
  await tx.putHold(decision.hold)
  // Kept in the same transaction as the hold: of two taps at once, or a crash between, only one takes a place.
  if (idempotency !== null) {
    const { key, fingerprint } = idempotency
    await tx.putAnswer(key, { fingerprint, value: decision.hold, at: now })
  }
  return accept(decision.hold)
}

interface Reading {
  readonly onCorrupt: KeyValueStoreOptions['onCorrupt']
  /** Days as they were last read: a full month is looked at again and again, and reading its text takes longest. */
  readonly days: Map<string, { readonly text: string; readonly placements: readonly Placement[] }>
}

const mostDaysKnown = 200

const dayKey = (officeId: string, date: string): string => `day/${officeId}/${date}`

const waitingKey = (officeId: string): string => `waiting/${officeId}`

type Schema<Value> = z.ZodMiniType<Value>

type ReadRecord = <Value>(key: string, schema: Schema<Value>) => Value | null

const recordsOver =
  (storage: KeyValue, onCorrupt: (key: string) => void): ReadRecord =>
  (key, schema) => {
    const text = storage.get(key)
    if (text === null) return null
    const parsed = schema.safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    storage.set(`set-aside/${key}`, text)
    storage.remove(key)
    onCorrupt(key)
    return null
  }

const readerOver = (storage: KeyValue, { onCorrupt, days }: Reading): StoreReader => {
  const read = recordsOver(storage, onCorrupt)
  const hold = (holdId: string) => read(`hold/${holdId}`, records.holdRecord)
  const placementsOf = (key: string): readonly Placement[] => {
    const text = storage.get(key)
    const known = days.get(key)
    if (known !== undefined && known.text === text) return known.placements
    const placements = read(key, records.placementRecords) ?? []
    if (days.size >= mostDaysKnown) days.clear()
    if (text !== null) days.set(key, { text, placements })
    return placements
  }
  const appointment = (code: string) => read(`appointment/${code}`, records.appointmentRecord)
  return {
    placements: (officeId, from, to) =>
      Promise.resolve(datesBetween(from, to).flatMap((date) => placementsOf(dayKey(officeId, date)))),
    hold: (holdId) => Promise.resolve(hold(holdId)),
    holdOfClient: (clientId) => {
      const holdId = storage.get(`client/${clientId}`)
      return Promise.resolve(holdId === null ? null : hold(holdId))
    },
    appointment: (code) => Promise.resolve(appointment(code)),
    appointmentsOf: (documentHash) =>
      Promise.resolve(
        (read(`document/${documentHash}`, records.codeList) ?? []).flatMap((code) => appointment(code) ?? []),
      ),
    caseEvents: (code) => Promise.resolve(read(`case/${code}`, records.caseEventRecords) ?? []),
    closures: (officeId) => Promise.resolve(read(`closures/${officeId}`, records.closureRecords) ?? []),
    waiting: (officeId) => Promise.resolve(read(waitingKey(officeId), records.codeList) ?? []),
    attempts: (key) => Promise.resolve(read(`attempts/${key}`, records.attemptsRecord) ?? noAttempts),
    answer: (key) => Promise.resolve(read(`answer/${key}`, records.answerRecord)),
  }
}

const transactionOver = (storage: KeyValue, reading: Reading): StoreTransaction => {
  const reader = readerOver(storage, reading)
  const read = recordsOver(storage, reading.onCorrupt)
  const write = (key: string, value: unknown): Promise<void> => {
    storage.set(key, JSON.stringify(value))
    return Promise.resolve()
  }
  const writeDay = (officeId: string, date: string, placements: readonly Placement[]): Promise<void> => {
    if (placements.length > 0) return write(dayKey(officeId, date), placements)
    storage.remove(dayKey(officeId, date))
    return Promise.resolve()
  }
  const removePlacements: StoreTransaction['removePlacements'] = async (officeId, date, id) => {
    const placements = await reader.placements(officeId, date, date)
    await writeDay(
      officeId,
      date,
      placements.filter((placement) => placement.id !== id),
    )
  }
  return {
    ...reader,
    putPlacement: async (placement) => {
      const date = dateOfInstant(placement.place.start)
      const others = await reader.placements(placement.officeId, date, date)
      await writeDay(placement.officeId, date, [...others, placement])
    },
    removePlacements,
    putHold: async (hold) => {
      await write(`hold/${hold.holdId}`, hold)
      storage.set(`client/${hold.clientId}`, hold.holdId)
    },
    removeHold: async (hold) => {
      for (const { start } of hold.places) await removePlacements(hold.officeId, dateOfInstant(start), hold.holdId)
      storage.remove(`hold/${hold.holdId}`)
      if (storage.get(`client/${hold.clientId}`) === hold.holdId) storage.remove(`client/${hold.clientId}`)
    },
    putAppointment: (appointment) => {
      listUnderDocument(storage, read, appointment)
      return write(`appointment/${appointment.code}`, appointment)
    },
    addCaseEvent: async (code, event) => write(`case/${code}`, [...(await reader.caseEvents(code)), event]),
    putCaseEvents: (code, events) => write(`case/${code}`, events),
    addClosure: async (officeId, closure) =>
      write(`closures/${officeId}`, [...(await reader.closures(officeId)), closure]),
    putWaiting: (officeId, codes) => {
      if (codes.length > 0) return write(waitingKey(officeId), codes)
      storage.remove(waitingKey(officeId))
      return Promise.resolve()
    },
    putAttempts: (key, attempts) => write(`attempts/${key}`, attempts),
    putAnswer: (key, answer) => write(`answer/${key}`, answer),
  }
}

/** Puts an appointment on its document's list; one without a document goes from the list that it was on. */
const listUnderDocument = (
  storage: KeyValue,
  read: ReadRecord,
  { code, documentHash }: records.AppointmentRecord,
): void => {
  const hash = documentHash ?? read(`appointment/${code}`, records.appointmentRecord)?.documentHash ?? null
  if (hash === null) return
  const key = `document/${hash}`
  const before = read(key, records.codeList) ?? []
  if (before.includes(code) === (documentHash !== null)) return
  const codes = documentHash === null ? before.filter((other) => other !== code) : [...before, code]
  if (codes.length > 0) storage.set(key, JSON.stringify(codes))
  else storage.remove(key)
}

/** Reads through to storage; writes stay in `changes` until the transaction commits. */
const overlay = (storage: KeyValue, changes: Map<string, string | null>): KeyValue => ({
  get: (key) => {
    const changed = changes.get(key)
    return changed === undefined ? storage.get(key) : changed
  },
  set: (key, value) => void changes.set(key, value),
  remove: (key) => void changes.set(key, null),
  keys: () => storage.keys(),
})
