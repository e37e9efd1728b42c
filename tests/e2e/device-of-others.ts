import type { Page } from 'playwright-core'

/** The demonstration's backend lives on the phone: what others do to an office is written where it keeps its records. */
const write = (page: Page, key: string, added: readonly object[]): Promise<void> =>
  page.evaluate(
    ([name, records]) => {
      const kept = JSON.parse(localStorage.getItem(name) ?? '{"data":"[]"}') as { data: string }
      const all = [...(JSON.parse(kept.data) as object[]), ...records]
      localStorage.setItem(name, JSON.stringify({ data: JSON.stringify(all) }))
    },
    [`office/${key}`, added] as const,
  )

export interface Taken {
  readonly officeId: string
  /** `2026-11-25T09:30:00+08:00` */
  readonly start: string
  readonly end: string
  readonly windowIds: readonly string[]
}

/** Other people's appointments at one start, one for each window named. */
export const othersTake = (page: Page, { officeId, start, end, windowIds }: Taken): Promise<void> =>
  write(
    page,
    `day/${officeId}/${start.slice(0, 10)}`,
    windowIds.map((windowId, index) => ({
      id: `others-${start}-${String(index)}`,
      kind: 'appointment',
      officeId,
      place: { start, end, windowId },
      until: null,
    })),
  )

/** A day on which the office announces that it does not serve. */
export const officeCloses = (page: Page, officeId: string, date: string): Promise<void> =>
  write(page, `closures/${officeId}`, [
    {
      from: date,
      to: date,
      intervals: [],
      reason: { zh: '停电检修', en: 'power cut for repairs' },
      windowId: null,
      citation: null,
    },
  ])
