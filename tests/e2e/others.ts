import type { Kysely } from 'kysely'
import type { Page } from 'playwright-core'
import type { Placement } from '#mock/engine/placement.ts'
import { returnPlaces } from '#mock/server/worker.ts'
import type { ServiceContext } from '#mock/service/context.ts'
import { createService } from '#mock/service/service.ts'
import type { Database } from '#mock/stores/schema.ts'

/** What other people do meanwhile, wherever the backend of the app under test keeps it. */
export interface Others {
  readonly take: (taken: Taken) => Promise<void>
  /** A place that somebody cancelled and that rests until an instant. */
  readonly leave: (left: Taken & { readonly until: string }) => Promise<void>
  /** The office announces that it does not serve on that day. */
  readonly closeDay: (officeId: string, date: string) => Promise<void>
  /** Holds that are kept, the app's own among them. */
  readonly countHolds: () => Promise<number>
}

/** Places at one start, one for each window named. */
export interface Taken {
  readonly officeId: string
  /** `2026-11-25T09:30:00+08:00` */
  readonly start: string
  readonly end: string
  readonly windowIds: readonly string[]
}

const reason = { zh: '停电检修', en: 'power cut for repairs' }

/** The backend inside the app keeps its records on the device. */
export const othersOnDevice = (page: Page): Others => {
  const add = (key: string, added: readonly object[]): Promise<void> =>
    page.evaluate(
      ([name, records]) => {
        const kept = JSON.parse(localStorage.getItem(name) ?? '{"data":"[]"}') as { data: string }
        const all = [...(JSON.parse(kept.data) as object[]), ...records]
        localStorage.setItem(name, JSON.stringify({ data: JSON.stringify(all) }))
      },
      [`office/${key}`, added] as const,
    )
  const put = (taken: Taken, kind: Placement['kind'], until: string | null): Promise<void> =>
    add(`day/${taken.officeId}/${taken.start.slice(0, 10)}`, placementsOf(taken, kind, until))
  return {
    take: (taken) => put(taken, 'appointment', null),
    leave: (left) => put(left, 'resting', left.until),
    closeDay: (officeId, date) =>
      add(`closures/${officeId}`, [{ from: date, to: date, intervals: [], reason, windowId: null, citation: null }]),
    countHolds: () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('office/hold/')).length),
  }
}

export const othersAtServer = (context: ServiceContext, db: Kysely<Database>): Others => {
  const put = async (taken: Taken, kind: Placement['kind'], until: string | null): Promise<void> => {
    // What has expired there is in nobody's way.
    await returnPlaces(db, context.clock.now())
    await context.store.transaction(async (tx) => {
      for (const placement of placementsOf(taken, kind, until)) await tx.putPlacement(placement)
    })
  }
  return {
    take: (taken) => put(taken, 'appointment', null),
    leave: (left) => put(left, 'resting', left.until),
    closeDay: async (officeId, date) => {
      const closed = await createService(context).closeDay({ officeId, date, reason })
      if (!closed.ok) throw new Error(`${officeId} cannot close: ${closed.refusal.code}`)
    },
    countHolds: async () => {
      const { holds } = await db
        .selectFrom('holds')
        .select(({ fn }) => fn.countAll<number | string>().as('holds'))
        .executeTakeFirstOrThrow()
      return Number(holds)
    },
  }
}

const placementsOf = (
  { officeId, start, end, windowIds }: Taken,
  kind: Placement['kind'],
  until: string | null,
): readonly Placement[] =>
  windowIds.map((windowId, index) => ({
    id: `others-${kind}-${start}-${String(index)}`,
    kind,
    officeId,
    place: { start, end, windowId },
    until,
  }))
