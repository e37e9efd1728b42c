import { type Kysely, sql } from 'kysely'
import type { Instant } from '#types/time.ts'
import { addDays } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import type { ServiceContext } from '../service/context.ts'
import { eraseEndedCases } from '../service/erasure.ts'
import { settleOffice } from '../service/waiting.ts'
import type { Database } from '../stores/schema.ts'
import { untilItPasses } from '../stores/sql-retry.ts'
import { inSession, inTransaction } from '../stores/sql-session.ts'
import { deltasOf, type ReturnedRow, takePlaces } from '../stores/sql-slots.ts'
import type { Log } from './log.ts'

export interface Worker {
  /** Ends it, once what it is doing is done. */
  readonly stop: () => Promise<void>
}

export interface Workplace {
  readonly db: Kysely<Database>
  readonly context: ServiceContext
  readonly log: Log
}

const everyMs = 30_000

/** Sweeps now and then. Any number of servers may: what one has swept is not there for another. */
export const startWorker = (workplace: Workplace): Worker => {
  let under: Promise<void> = Promise.resolve()
  const turn = async (): Promise<void> => {
    try {
      await sweepStore(workplace)
    } catch (fault) {
      workplace.log.warn({ err: fault }, 'the sweep failed; the next one will do its work')
    }
  }
  const timer = setInterval(() => {
    under = under.then(turn)
  }, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      return under
    },
  }
}

/** First those who wait for an earlier place, then everybody. */
export const sweepStore = async ({ db, context }: Workplace): Promise<void> => {
  const now = context.clock.now()
  const offices = await db.selectFrom('waiting').select('office_id').execute()
  for (const { office_id: officeId } of offices) await settleOffice(context, { officeId, now })
  await returnPlaces(db, now)
  await forget(db, now)
  await eraseEndedCases(context)
}

/**
 * Gives back the places of holds that have expired and of cancellations that have rested; says how many. A place that
 * is deleted is counted, once, by whoever deleted it. Admission does the same for the places it wants, so nobody waits
 * for this. Where somebody waits for an earlier place, what rested is left for them to see.
 */
export const returnPlaces = (db: Kysely<Database>, now: Instant): Promise<number> =>
  untilItPasses(() =>
    inSession(db, (send) =>
      inTransaction(send, async (within) => {
        const { rows } = await within(sql<ReturnedRow>`
          DELETE FROM placements AS p
          WHERE until <= ${now}
            AND (kind = 'hold' OR NOT EXISTS (SELECT 1 FROM waiting AS w WHERE w.office_id = p.office_id))
          RETURNING office_id, start_at, window_id, places`)
        await takePlaces(within, deltasOf([], rows), false)
        return rows.reduce((sum, { places }) => sum + places, 0)
      }),
    ),
  )

/** Drops what nobody will ask for again, as the app does: what is a day old, and places of days gone by. */
const forget = async (db: Kysely<Database>, now: Instant): Promise<void> => {
  const yesterday = addDays(dateOfInstant(now), -1)
  for (const table of ['holds', 'attempts', 'answers'] as const) {
    await db.deleteFrom(table).where('forget_after', '<', yesterday).execute()
  }
  await sql`DELETE FROM clients AS c
    WHERE NOT EXISTS (SELECT 1 FROM holds AS h WHERE h.id = trim('"' FROM c.record))`.execute(db)
  for (const table of ['slots', 'placements'] as const) {
    await db.deleteFrom(table).where('start_at', '<', yesterday).execute()
  }
}
