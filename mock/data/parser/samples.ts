import * as z from 'zod/mini'
import type { BookingPlan } from '#types/booking-plan.ts'
import type { Office } from '#types/office.ts'
import { stage } from '#types/progress.ts'
import { answers, serviceItemId } from '#types/service-item.ts'
import { readCode } from '../../engine/code.ts'
import type { SamplePlan, SampleStep } from '../../engine/sample-case.ts'
import { findIn, readRow, refuseData, refuseRepeats } from './fault.ts'
import { pair } from './rows.ts'
import { localized, orNull } from './words.ts'

const extras = z.strictObject({
  note: z.optional(pair),
  /** Working days from today to the last day of a correction. */
  by: z.optional(z.int()),
  tracking: z.optional(z.string()),
})

/** [stage, working days back, minute] and what else is known of it. */
const stepRow = z.union([z.tuple([stage, z.int(), z.int()]), z.tuple([stage, z.int(), z.int(), extras])])
type StepRow = z.infer<typeof stepRow>

const sampleRow = z.strictObject({
  code: z.string(),
  tail: z.string().check(z.regex(/^[A-Z0-9]{4}$/)),
  title: pair,
  office: z.string(),
  item: serviceItemId,
  answers: z.optional(answers),
  /** Collected where it was handed in; left out where it is posted. */
  collect: z.optional(z.boolean()),
  visit: z.optional(z.strictObject({ at: z.tuple([z.int(), z.int()]), window: z.string() })),
  steps: z.array(stepRow).check(z.minLength(1)),
})
type SampleRow = z.infer<typeof sampleRow>

/** The demonstration's cases. Each has a code of its office, and its visit is at a window planned for its item. */
export const samplesOf = (raw: unknown, plans: ReadonlyMap<string, BookingPlan>): SamplePlan[] => {
  const rows = readRow(z.array(sampleRow), raw, 'sample-cases')
  refuseRepeats(
    rows.map(({ code }) => code),
    'sample-cases',
  )
  return rows.map((row) => sampleOf(row, findIn(plans, row.office, `sample-cases ${row.code}`)))
}

const sampleOf = (row: SampleRow, { codePrefix, windows }: BookingPlan): SamplePlan => {
  const { code, tail, title, office, item, visit = null, collect = false } = row
  const where = `sample-cases ${code}`
  const reading = readCode(code)
  if (reading.state !== 'valid' || reading.code !== code) return refuseData(where, 'the code does not check')
  if (!code.startsWith(codePrefix)) return refuseData(where, `the code is not of "${office}"`)
  if (visit !== null) {
    const { itemIds } = findIn(new Map(windows.map((window) => [window.id, window])), visit.window, where)
    if (!itemIds.includes(item)) return refuseData(where, `window "${visit.window}" does not take "${item}"`)
  }
  return {
    code,
    documentTail: tail,
    title: localized(title),
    officeId: office,
    itemId: item,
    answers: row.answers ?? {},
    delivery: collect ? 'ready-to-collect' : 'posted',
    visit: visit === null ? null : { at: momentOf(visit.at), windowId: visit.window },
    steps: row.steps.map(stepOf),
  }
}

const momentOf = ([daysBack, minute]: readonly [number, number]): SampleStep['at'] => ({ daysBack, minute })

const stepOf = ([stage, daysBack, minute, more = {}]: StepRow): SampleStep => ({
  stage,
  at: momentOf([daysBack, minute]),
  note: orNull(more.note),
  dueInDays: more.by ?? null,
  trackingNumber: more.tracking ?? null,
})

/** Refuses a sample of an item that its office does not serve. */
export const checkSample = ({ code, officeId, itemId }: SamplePlan, offices: ReadonlyMap<string, Office>): void => {
  const where = `sample-cases ${code}`
  const { services } = findIn(offices, officeId, where)
  if (!services.some((service) => service.itemId === itemId)) refuseData(where, `unknown reference "${itemId}"`)
}
