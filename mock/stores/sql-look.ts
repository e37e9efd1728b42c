import { sql } from 'kysely'
import type * as z from 'zod/mini'
import type { Instant } from '#types/time.ts'
import { placeKey } from '../engine/placement.ts'
import { parseJson } from './parse-json.ts'
import { type AnswerRecord, answerRecord, type HoldRecord, holdRecord } from './records.ts'
import { loadRecords, rangeName, type RecordTableName, type StoredRecord, unnestRanges } from './sql-reads.ts'
import type { Send } from './sql-session.ts'
import { slotName } from './sql-write.ts'
import type { Admission } from './store.ts'

/** What the database has of what one admission asks for. */
export interface Known {
  readonly answer: AnswerRecord | null
  /** Which hold its client has, as it is kept. */
  readonly client: StoredRecord | null
  readonly earlier: { readonly stored: StoredRecord; readonly hold: HoldRecord } | null
}

/** The same of a batch. */
export interface Seen {
  /** In the order of the requests. */
  readonly known: readonly Known[]
  /** Places taken at an office, by `placeKey`; the batch adds what it takes itself. */
  readonly takenAt: (officeId: string) => Map<string, number>
  /** Names of slots at which something is over and has not been cleared away. */
  readonly stale: ReadonlySet<string>
}

/** Reads all that a batch asks for: three questions at once, and one more where clients have a hold. */
export const look = async (send: Send, requests: readonly Admission[], now: Instant): Promise<Seen> => {
  const keys = requests.map(({ idempotency }) => idempotency?.key ?? null)
  const clientIds = requests.map(({ hold }) => hold.clientId)
  const [rows, answers, clients] = await Promise.all([
    // First: of a request that another server admits just now, never its place alone is seen and not its answer.
    loadTaken(send, requests, now),
    loadSome(send, 'answers', keys),
    loadSome(send, 'clients', clientIds),
  ])
  const holdIds = clients.map((client) => (client === null ? null : read(client, holdRecord.shape.holdId)))
  const holds = await loadSome(send, 'holds', holdIds)

  const offices = new Map(requests.map(({ hold }) => [hold.officeId, new Map<string, number>()]))
  for (const row of rows) offices.get(row.office_id)?.set(placeKey(row.start_at, row.window_id), row.taken)
  return {
    known: requests.map((_, index) => {
      const answer = answers[index] ?? null
      const stored = holds[index] ?? null
      return {
        answer: answer === null ? null : read(answer, answerRecord),
        client: clients[index] ?? null,
        earlier: stored === null ? null : { stored, hold: read(stored, holdRecord) },
      }
    }),
    takenAt: (officeId) => offices.get(officeId) ?? new Map<string, number>(),
    stale: new Set(
      rows.flatMap(({ office_id: officeId, start_at: start, window_id: windowId, is_stale }) =>
        is_stale === true ? [slotName({ officeId, start, windowId })] : [],
      ),
    ),
  }
}

const read = <Value>({ text }: StoredRecord, schema: z.ZodMiniType<Value>): Value => schema.parse(parseJson(text))

/** Null for null, and no question where there is nothing else. */
const loadSome = async (
  send: Send,
  table: RecordTableName,
  ids: readonly (string | null)[],
): Promise<readonly (StoredRecord | null)[]> => {
  const asked = ids.flatMap((id) => (id === null ? [] : [{ officeId: null, id }]))
  if (asked.length === 0) return []
  const found = await loadRecords(send, table, asked)
  let next = 0
  return ids.map((id) => (id === null ? null : (found[next++] ?? null)))
}

interface TakenRow {
  readonly office_id: string
  readonly start_at: string
  readonly window_id: string
  readonly taken: number
  readonly is_stale: boolean | null
}

/** Counted by the database: a busy slot has many rows, and an admission needs only their sum. */
const loadTaken = async (send: Send, requests: readonly Admission[], now: Instant): Promise<readonly TakenRow[]> => {
  const ranges = requests.map(({ hold: { officeId }, from, to }) => ({ officeId, from, to }))
  const distinct = new Map(ranges.map((range) => [rangeName(range), range]))
  const { rows } = await send(sql<TakenRow>`
    SELECT q.office_id, p.start_at, p.window_id,
      coalesce(sum(p.places) FILTER (WHERE p.until IS NULL OR p.until > ${now}), 0)::int AS taken,
      bool_or(p.until <= ${now}) AS is_stale
    FROM ${unnestRanges([...distinct.values()])} WITH ORDINALITY AS q(office_id, first, last, n)
    CROSS JOIN LATERAL (
      SELECT * FROM placements WHERE office_id = q.office_id AND start_at >= q.first AND start_at <= q.last OFFSET 0
    ) AS p
    GROUP BY q.n, q.office_id, p.start_at, p.window_id`)
  return rows
}
