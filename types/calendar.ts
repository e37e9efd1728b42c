import * as z from 'zod/mini'
import { citation, localized } from './source.ts'
import { localDate } from './time.ts'

/**
 * The national calendar. Up to `coveredUntil` it is the State Council's published arrangement; after it, up to
 * `statutoryUntil`, only the days that the law itself fixes are listed and every other date is provisional.
 */
export const calendarTable = z.object({
  coveredFrom: localDate,
  coveredUntil: localDate,
  statutoryUntil: localDate,
  citation,
  holidays: z.array(z.object({ id: z.string(), name: localized })),
  /** `off`: 法定节假日 (with the days moved to it). `work`: 调休上班日. */
  days: z.array(z.object({ date: localDate, kind: z.enum(['off', 'work']), holiday: z.string() })),
})
export type CalendarTable = z.infer<typeof calendarTable>
