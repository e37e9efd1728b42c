import { sql } from 'kysely'
import type { Instant } from '#types/time.ts'
import type { HoldRecord } from './records.ts'
import { idText, unnest } from './sql-rows.ts'
import type { Send } from './sql-session.ts'
import { deltasOf, slotColumns } from './sql-slots.ts'
import type { Writes } from './sql-write.ts'
import type { Admission } from './store.ts'

export interface NewHold {
  readonly hold: HoldRecord
  readonly idempotency: Admission['idempotency']
}

export interface NewHolds {
  readonly version: string
  readonly now: Instant
  readonly holds: readonly NewHold[]
  readonly adds: Writes['adds']
}

/**
 * Writes the holds of clients who had none, all or nothing, in one statement that needs no transaction around it: a
 * hold, which one its client has, its answer, its places, and what is left of them. Where a key is taken or a count has
 * not that many left, nothing is written and what the database says is one of those faults that pass.
 *
 * Counts come last, and keys in their order: of two batches at once each has all that the other could wait for, or
 * waits itself; and a busy slot is locked no longer than the commit takes.
 */
export const writeHolds = async (send: Send, { version, now, holds, adds }: NewHolds): Promise<void> => {
  const records = holds.map(({ hold }) => JSON.stringify(hold))
  const clients = inOrder(holds.map(({ hold }) => [idText(hold.clientId), JSON.stringify(hold.holdId)]))
  const answers = inOrder(
    holds.flatMap(({ idempotency }, index) =>
      idempotency === null ? [] : [[idText(idempotency.key), answerText(idempotency, records[index] ?? '', now)]],
    ),
  )
  const slots = deltasOf(adds, [])
  await send(sql`
    WITH held AS (
      INSERT INTO holds (id, record, forget_after, version)
      SELECT q.*, ${version} FROM ${unnest(
        holds.map(({ hold }) => idText(hold.holdId)),
        records,
        holds.map(({ hold }) => hold.expiresAt),
      )} AS q
      RETURNING 1
    ), whose AS (
      INSERT INTO clients (id, record, version) SELECT q.*, ${version} FROM ${unnest(...columnsOf(clients))} AS q
      RETURNING 1
    ), answered AS (
      INSERT INTO answers (id, record, forget_after, version)
      SELECT q.*, ${now}, ${version} FROM ${unnest(...columnsOf(answers))} AS q
      RETURNING 1
    ), placed AS (
      INSERT INTO placements (office_id, start_at, window_id, id, end_at, kind, until, places)
      SELECT q.office_id, q.start_at, q.window_id, q.id, q.end_at, 'hold', q.until, q.places
      FROM ${unnest(
        ...slotColumns(adds),
        adds.map(({ id }) => id),
        adds.map(({ end }) => end),
        adds.map(({ until }) => until),
        adds.map(({ places }) => places),
      )} AS q(office_id, start_at, window_id, id, end_at, until, places)
      RETURNING 1
    ), taken AS (
      UPDATE slots AS s SET remaining = s.remaining - q.taken
      FROM ${unnest(
        ...slotColumns(slots),
        slots.map(({ taken }) => taken),
      )} AS q(office_id, start_at, window_id, taken)
      WHERE s.office_id = q.office_id AND s.start_at = q.start_at AND s.window_id = q.window_id
        AND s.remaining >= q.taken
        AND (SELECT count(*) FROM held) + (SELECT count(*) FROM whose) + (SELECT count(*) FROM answered)
          + (SELECT count(*) FROM placed) > 0
      RETURNING 1
    )
    SELECT 1 / (count(*) = ${slots.length}::int)::int FROM taken`)
}

type Idempotency = NonNullable<Admission['idempotency']>

type KeyedRow = readonly [key: string, record: string]

const inOrder = (rows: readonly KeyedRow[]): readonly KeyedRow[] =>
  [...rows].sort(([one], [other]) => (one < other ? -1 : 1))

const columnsOf = (rows: readonly KeyedRow[]) => [rows.map(([key]) => key), rows.map(([, record]) => record)] as const

/** As `replacing` writes an answer; the hold in it is written out already. */
const answerText = ({ fingerprint }: Idempotency, hold: string, at: Instant): string =>
  `{"fingerprint":${JSON.stringify(fingerprint)},"value":${hold},"at":${JSON.stringify(at)}}`
