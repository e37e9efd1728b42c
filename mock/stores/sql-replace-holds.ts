import type { Instant } from '#types/time.ts'
import type { Known } from './sql-look.ts'
import type { RecordTableName, StoredRecord } from './sql-reads.ts'
import type { NewHold } from './sql-write-holds.ts'
import type { Cell, RecordWrite, Writes } from './sql-write.ts'

interface Replacing extends NewHold {
  readonly known: Known
}

/** The same as `writeHolds`, as changes one by one, of clients who may have a hold: it goes, each on its condition. */
export const replacing = (granted: readonly Replacing[], now: Instant): Pick<Writes, 'records' | 'drops'> => ({
  records: granted.flatMap((one) => recordsOf(one, now)),
  drops: granted.flatMap(({ known: { earlier } }): readonly Cell[] => {
    if (earlier === null) return []
    const { holdId: id, officeId, places } = earlier.hold
    return places.map(({ start, windowId }) => ({ officeId, start, windowId, id }))
  }),
})

const recordsOf = (
  { hold, idempotency, known: { client, earlier } }: Replacing,
  now: Instant,
): readonly RecordWrite[] => {
  const records = [
    recordWrite('holds', hold.holdId, { stored: null, value: hold, forgetAfter: hold.expiresAt }),
    recordWrite('clients', hold.clientId, { stored: client, value: hold.holdId, forgetAfter: null }),
  ]
  if (earlier !== null) {
    const key = { table: 'holds', officeId: null, id: earlier.hold.holdId } as const
    records.push({ key, expected: earlier.stored.version, text: null, forgetAfter: null })
  }
  // Kept in the same transaction as the hold: of two taps at once, or a crash between, only one takes a place.
  if (idempotency !== null) {
    const { key, fingerprint } = idempotency
    const value = { fingerprint, value: hold, at: now }
    records.push(recordWrite('answers', key, { stored: null, value, forgetAfter: now }))
  }
  return records
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
