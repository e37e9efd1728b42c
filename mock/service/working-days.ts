import type { Request, Response } from '#types/backend.ts'
import { accept, type Outcome } from '#types/outcome.ts'
import { dueDate } from '../engine/progress.ts'
import { latestSafeDate } from '../engine/working-days.ts'
import type { ServiceContext } from './context.ts'

/** Working days to spare before a permit ends, where the question names none. */
const marginDays = 5

/** A limit counted by the national calendar, and the latest safe day to be accepted before a permit ends. */
export const countWorkingDays = (
  { catalogue: { calendar } }: ServiceContext,
  { from, days, expiry, margin = marginDays }: Request<'countWorkingDays'>,
): Promise<Outcome<Response<'countWorkingDays'>>> => {
  const latestSafe =
    expiry === undefined ? null : latestSafeDate(expiry, { limitDays: days, marginDays: margin }, calendar)
  const due = dueDate({ acceptedOn: from, limitDays: days, citation: calendar.citation }, calendar)
  return Promise.resolve(accept({ due, latestSafe }))
}
