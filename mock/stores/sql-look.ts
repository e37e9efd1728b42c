import { sql } from 'kysely'
import type * as z from 'zod/mini'
import type { Instant } from '#types/time.ts'
import { placeKey } from '../engine/placement.ts'
import { parseJson } from './parse-json.ts'
import { type AnswerRecord, answerRecord, type HoldRecord, holdRecord } from './records.ts'
import { loadRecords, rangeName, type StartRange, type StoredRecord, unnestRanges } from './sql-reads.ts'
import { idText, texts } from './sql-rows.ts'
import type { Send } from './sql-session.ts'
import { slotName } from './sql-slots.ts'
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
  readonly knownOf: (request: Admission) => Known
  /** Places taken at an office, by `placeKey`; the batch adds what it takes itself. */
  readonly takenAt: (officeId: string) => Map<string, number>
  /** Names of slots at which something is over and has not been cleared away. */
  readonly stale: ReadonlySet<string>
}

/** Reads all that a batch asks for: one question, and one more where clients have a hold. */
export const look = async (send: Send, requests: readonly Admission[], now: Instant): Promise<Seen> => {
  const ranges = new Map<string, StartRange>()
  for (const { hold, from, to } of requests) {
    const range = { officeId: hold.officeId, from, to }
    ranges.set(rangeName(range), range)
  }
  const rows = await ask(send, { requests, ranges: [...ranges.values()], now })

  const offices = new Map(requests.map(({ hold }) => [hold.officeId, new Map<string, number>()]))
  const stale = new Set<string>()
  const answers = new Map<string, AnswerRecord>()
  const clients = new Map<string, StoredRecord>()
  for (const { what, id, first, second, taken, is_stale } of rows) {
    if (what === 'client') clients.set(id, { version: first, text: second })
    else if (what === 'answer') answers.set(id, read(second, answerRecord))
    else {
      offices.get(id)?.set(placeKey(first, second), taken)
      if (is_stale === true) stale.add(slotName({ officeId: id, start: first, windowId: second }))
    }
  }
  const earlier = await holdsOf(send, clients)
  return {
    knownOf: ({ hold, idempotency }) => ({
      answer: idempotency === null ? null : (answers.get(idText(idempotency.key)) ?? null),
      client: clients.get(idText(hold.clientId)) ?? null,
      earlier: earlier.get(idText(hold.clientId)) ?? null,
    }),
    takenAt: (officeId) => offices.get(officeId) ?? new Map<string, number>(),
    stale,
  }
}

const read = <Value>(text: string, schema: z.ZodMiniType<Value>): Value => schema.parse(parseJson(text))

interface Asked {
  readonly requests: readonly Admission[]
  readonly ranges: readonly StartRange[]
  readonly now: Instant
}

interface Row {
  readonly what: 'taken' | 'client' | 'answer'
  /** Of the office, the client or the key. */
  readonly id: string
  /** Start and window, or version and text. */
  readonly first: string
  readonly second: string
  readonly taken: number
  readonly is_stale: boolean | null
}

/**
 * One statement sees one moment: of a request that another server admits just now, never its place alone and not its
 * answer. Places are counted by the database, for a busy slot has many rows, and an admission needs only their sum.
 */
const ask = async (send: Send, { requests, ranges, now }: Asked): Promise<readonly Row[]> => {
  const clients = requests.map(({ hold }) => idText(hold.clientId))
  const keys = requests.flatMap(({ idempotency }) => (idempotency === null ? [] : [idText(idempotency.key)]))
  // OFFSET 0: each range by the index.
  const { rows } = await send(sql<Row>`
    SELECT 'taken' AS what, q.office_id AS id, p.start_at AS first, p.window_id AS second,
      coalesce(sum(p.places) FILTER (WHERE p.until IS NULL OR p.until > ${now}), 0)::int AS taken,
      bool_or(p.until <= ${now}) AS is_stale
    FROM ${unnestRanges(ranges)} AS q(office_id, first, last, n)
    CROSS JOIN LATERAL (
      SELECT * FROM placements WHERE office_id = q.office_id AND start_at >= q.first AND start_at <= q.last OFFSET 0
    ) AS p
    GROUP BY q.n, q.office_id, p.start_at, p.window_id
    UNION ALL SELECT 'client', id, version, record, 0, NULL FROM clients WHERE id = ANY (${texts(clients)})
    UNION ALL SELECT 'answer', id, version, record, 0, NULL FROM answers WHERE id = ANY (${texts(keys)})`)
  return rows
}

/** By the client's id. */
const holdsOf = async (
  send: Send,
  clients: ReadonlyMap<string, StoredRecord>,
): Promise<ReadonlyMap<string, NonNullable<Known['earlier']>>> => {
  if (clients.size === 0) return new Map()
  const ids = [...clients].map(([, { text }]) => ({ officeId: null, id: read(text, holdRecord.shape.holdId) }))
  const holds = await loadRecords(send, 'holds', ids)
  return new Map(
    [...clients.keys()].flatMap((id, index) => {
      const stored = holds[index] ?? null
      return stored === null ? [] : [[id, { stored, hold: read(stored.text, holdRecord) }] as const]
    }),
  )
}
