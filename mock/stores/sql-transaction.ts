import type * as z from 'zod/mini'
import { noAttempts } from '../engine/throttle.ts'
import { parseJson } from './parse-json.ts'
import * as records from './records.ts'
import { cellOf, type Layer, type Space } from './sql-layer.ts'
import type { RecordKey, RecordTableName } from './sql-reads.ts'
import type { StoreReader, StoreTransaction } from './store.ts'

/** The office that a code's first two characters name; null for a code of no office here. */
export type OfficeOfCode = (code: string) => string | null

/** Sorts after every clock time of its day. */
const endOf = (date: string): string => `${date}T24`

export const readerOver = (space: Space, officeOfCode: OfficeOfCode): StoreReader => {
  const read = recordsOf(space)
  const ofCode = (table: RecordTableName, code: string): RecordKey => ({
    table,
    // An unknown code is looked for like any other: how long it takes tells nothing.
    officeId: officeOfCode(code) ?? '',
    id: code,
  })
  const hold = (holdId: string) => read(keyOf('holds', holdId), records.holdRecord)
  const appointment = (code: string) => read(ofCode('appointments', code), records.appointmentRecord)
  return {
    placements: (officeId, from, to) => space.placements({ officeId, from, to: endOf(to) }),
    hold,
    holdOfClient: async (clientId) => {
      const holdId = await read(keyOf('clients', clientId), records.holdRecord.shape.holdId)
      return holdId === null ? null : hold(holdId)
    },
    appointment,
    appointmentsOf: async (documentHash) => {
      const codes = (await read(keyOf('documents', documentHash), records.codeList)) ?? []
      const found = await Promise.all(codes.map(appointment))
      return found.flatMap((one) => one ?? [])
    },
    caseEvents: async (code) => (await read(ofCode('cases', code), records.caseEventRecords)) ?? [],
    closures: async (officeId) =>
      (await read({ table: 'closures', officeId, id: 'all' }, records.closureRecords)) ?? [],
    waiting: async (officeId) => (await read({ table: 'waiting', officeId, id: 'all' }, records.codeList)) ?? [],
    attempts: async (key) => (await read(keyOf('attempts', key), records.attemptsRecord)) ?? noAttempts,
    answer: (key) => read(keyOf('answers', key), records.answerRecord),
  }
}

const keyOf = (table: RecordTableName, id: string): RecordKey => ({ table, officeId: null, id })

const recordsOf =
  (space: Space) =>
  async <Value>(key: RecordKey, schema: z.ZodMiniType<Value>): Promise<Value | null> => {
    const text = await space.get(key)
    if (text === null) return null
    const parsed = schema.safeParse(parseJson(text))
    if (!parsed.success) throw new Error(`A record of ${key.table} cannot be read`, { cause: parsed.error })
    return parsed.data
  }

export const transactionOver = (layer: Layer, officeOfCode: OfficeOfCode): StoreTransaction => {
  const reader = readerOver(layer, officeOfCode)
  const put = (key: RecordKey, text: string | null, forgetAfter: string | null): Promise<void> => {
    layer.set({ key, text, forgetAfter })
    return Promise.resolve()
  }
  const set = (key: RecordKey, value: unknown, until: string | null = null) => put(key, JSON.stringify(value), until)
  const remove = (key: RecordKey): Promise<void> => put(key, null, null)
  /** Puts a code on the list of a document, or takes it off. */
  const listUnder = async (documentHash: string, code: string, isOn: boolean): Promise<void> => {
    const document = keyOf('documents', documentHash)
    const before = (await recordsOf(layer)(document, records.codeList)) ?? []
    if (before.includes(code) === isOn) return
    const codes = isOn ? [...before, code] : before.filter((other) => other !== code)
    await (codes.length > 0 ? set(document, codes) : remove(document))
  }
  const removePlacements: StoreTransaction['removePlacements'] = async (officeId, date, id) => {
    const placements = await reader.placements(officeId, date, date)
    for (const placement of placements) if (placement.id === id) layer.drop(cellOf(placement))
  }
  return {
    ...reader,
    putPlacement: (placement) => {
      layer.put(placement)
      return Promise.resolve()
    },
    removePlacements,
    putHold: async (hold) => {
      await set(keyOf('holds', hold.holdId), hold, hold.expiresAt)
      await set(keyOf('clients', hold.clientId), hold.holdId)
    },
    removeHold: async ({ holdId, clientId, officeId, places }) => {
      for (const { start, windowId } of places) layer.drop({ officeId, start, windowId, id: holdId })
      await remove(keyOf('holds', holdId))
      const client = keyOf('clients', clientId)
      if ((await layer.get(client)) === JSON.stringify(holdId)) await remove(client)
    },
    putAppointment: async (appointment) => {
      const { code, officeId, documentHash } = appointment
      const hash = documentHash ?? (await reader.appointment(code))?.documentHash ?? null
      if (hash !== null) await listUnder(hash, code, documentHash !== null)
      await set({ table: 'appointments', officeId, id: code }, appointment, appointment.eraseDueAt)
    },
    putCaseEvents: (code, events) => set({ table: 'cases', officeId: officeOfCode(code) ?? '', id: code }, events),
    addCaseEvent: async (code, event) => {
      const officeId = officeOfCode(code) ?? ''
      await set({ table: 'cases', officeId, id: code }, [...(await reader.caseEvents(code)), event])
      // Written again as it is: of an event and a cancellation at one moment on two servers, one has to look again.
      const appointment = await reader.appointment(code)
      const key = { table: 'appointments', officeId, id: code } as const
      if (appointment !== null) await set(key, appointment, appointment.eraseDueAt)
    },
    addClosure: async (officeId, closure) =>
      set({ table: 'closures', officeId, id: 'all' }, [...(await reader.closures(officeId)), closure]),
    putWaiting: async (officeId, codes) => {
      const key = { table: 'waiting', officeId, id: 'all' } as const
      await (codes.length > 0 ? set(key, codes) : remove(key))
    },
    putAttempts: (key, attempts) => set(keyOf('attempts', key), attempts, attempts.lastFailure),
    putAnswer: (key, answer) => set(keyOf('answers', key), answer, answer.at),
  }
}
