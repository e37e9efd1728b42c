import * as z from 'zod/mini'
import type { BookingPlan } from '#types/booking-plan.ts'
import type { CalendarTable } from '#types/calendar.ts'
import { type Notice, type Office, notice } from '#types/office.ts'
import type { ServiceItem } from '#types/service-item.ts'
import { type SourceDocument, sourceDocument } from '#types/source.ts'
import type { SamplePlan } from '../engine/sample-case.ts'
import { calendarOf } from './parser/calendar.ts'
import { type PlacedDivision, divisionsOf } from './parser/divisions.ts'
import { findIn, readRow, refuseRepeats } from './parser/fault.ts'
import { itemsOf } from './parser/items.ts'
import { atOnce, type InSteps } from './parser/in-steps.ts'
import { idOf, officeOf } from './parser/offices.ts'
import { type Pinyin, pinyinOf } from './parser/pinyin.ts'
import { checkPlan, plansOf } from './parser/plans.ts'
import { type OfficeRow, type OfficesFile, cite, hoursRow, officeRow, officesFile, pair } from './parser/rows.ts'
import { checkSample, samplesOf } from './parser/samples.ts'
import { citationOf, localized } from './parser/words.ts'

export type { Pinyin, PlacedDivision }

/** Everything that the mock backend knows before anybody books. */
export interface MockData {
  readonly offices: readonly Office[]
  readonly items: readonly ServiceItem[]
  readonly notices: readonly Notice[]
  readonly sources: readonly SourceDocument[]
  readonly calendar: CalendarTable
  readonly plans: readonly BookingPlan[]
  readonly divisions: readonly PlacedDivision[]
  readonly pinyin: Pinyin
  readonly samples: readonly SamplePlan[]
}

/** The shipped files as read, not yet trusted. */
export interface RawData {
  readonly offices: unknown
  readonly serviceHours: unknown
  readonly serviceItems: unknown
  readonly notices: unknown
  readonly sources: unknown
  readonly divisions: unknown
  readonly holidays: unknown
  readonly bookingPlans: unknown
  readonly pinyin: unknown
  readonly sampleCases: unknown
}

/**
 * Expands the compact rows to the contract's shapes. Throws at the first thing that cannot be right (an interval that
 * ends before it begins or overlaps another, an unknown weekday, a validity that ends before it begins, a reference
 * that leads nowhere), naming the office and the line. Every row of an office is read by its schema.
 */
export const parseData = (raw: RawData): MockData => {
  const { offices, ...file } = readRow(officesFile, raw.offices, 'offices')
  return atOnce(expandData(raw, { ...file, offices: readRows(offices) }))
}

/** The same of rows that the tests have put through `parseData`: at the start of the app their schema costs too much. */
export function* expandData(raw: RawData, file: OfficesFile): InSteps<MockData> {
  const pinyin = pinyinOf(raw.pinyin)
  const divisions = divisionsOf(raw.divisions, pinyin)
  yield
  const { items, channels } = itemsOf(raw.serviceItems)
  yield
  const plans = plansOf(raw.bookingPlans)
  yield
  const hours = readRow(z.record(z.string(), z.unknown()), raw.serviceHours, 'service-hours')
  const known = {
    reasons: new Map(Object.entries(file.reasons)),
    services: new Map(Object.entries(file.services)),
    hours: new Map(Object.entries(hours).map(([id, row]) => [id, readRow(hoursRow, row, `service-hours ${id}`)])),
    channels,
    guideIds: new Map(items.flatMap(({ guides }) => guides.map(({ id }) => [id, id]))),
    divisions: new Map(divisions.map((placed) => [placed.division.code, placed])),
    plans: new Map(plans.map((plan) => [plan.officeId, plan])),
  }
  yield
  const offices: Office[] = []
  for (const row of file.offices) {
    offices.push(officeOf(row, known))
    if (offices.length % officesInStep === 0) yield
  }
  const byId = new Map(offices.map((office) => [office.id, office]))
  refuseRepeats(
    offices.map(({ id }) => id),
    'offices',
  )
  offices.forEach((office) => checkLinks(office, byId))
  plans.forEach((plan) => checkPlan(plan, byId))
  yield
  const samples = samplesOf(raw.sampleCases, known.plans)
  samples.forEach((sample) => checkSample(sample, byId))
  yield
  const sources = readRow(z.array(sourceDocument), raw.sources, 'sources')
  const notices = noticesOf(raw.notices, byId)
  const calendar = calendarOf(raw.holidays)
  return { offices, items, notices, sources, calendar, plans, divisions, pinyin, samples }
}

/** A phone takes some milliseconds for so many. */
const officesInStep = 80

const readRows = (rows: readonly unknown[]): OfficeRow[] =>
  rows.map((row, index) => {
    const read = z.safeParse(officeRow, row)
    return read.success ? read.data : readRow(officeRow, row, `offices ${nameOf(row, index)}`)
  })

const namedRow = z.object({ id: z.optional(z.string()), cite: z.array(z.string()) })

const nameOf = (row: unknown, index: number): string => {
  const named = z.safeParse(namedRow, row)
  return named.success ? `${idOf(named.data)} (${named.data.cite.join(', ')})` : `row ${index + 1}`
}

/** Links between offices lead to an office, and those of one address lead back. */
const checkLinks = (office: Office, byId: ReadonlyMap<string, Office>): void => {
  const where = `${office.id} (line ${office.citations[0]?.line ?? '-'})`
  for (const other of office.colocatedWith) {
    const { colocatedWith } = findIn(byId, other, where)
    findIn(new Map(colocatedWith.map((id) => [id, id])), office.id, `${other}, at one address with ${where}`)
  }
  if (office.status.supersededBy !== null) findIn(byId, office.status.supersededBy, where)
}

const noticeRow = z.strictObject({
  id: z.string(),
  kind: notice.shape.kind,
  published: z.optional(z.string()),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  title: pair,
  text: pair,
  region: z.string(),
  offices: z.array(z.string()),
  cite,
})

const noticesOf = (raw: unknown, byId: ReadonlyMap<string, Office>): Notice[] =>
  readRow(z.array(noticeRow), raw, 'notices').map(({ offices, cite, title, text, ...row }) => {
    const where = `notice ${row.id} (${cite})`
    offices.forEach((id) => findIn(byId, id, where))
    const { published = null, from = null, to = null } = row
    const words = { title: localized(title), text: localized(text), citation: citationOf(cite) }
    return readRow(notice, { ...row, published, from, to, ...words, officeIds: offices }, where)
  })
