import type { Request } from '#types/backend.ts'
import { accept, type Outcome } from '#types/outcome.ts'
import type { Progress } from '#types/progress.ts'
import type { Place } from '#types/slot.ts'
import { withPlaces } from '../engine/case-place.ts'
import { progressOf } from '../engine/progress.ts'
import { type SamplePlan, sampleEvents, sampleVisit } from '../engine/sample-case.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { caseEventsOf, casePlacesOf, deliveryOf, limitOf } from './case-file.ts'
import type { ServiceContext } from './context.ts'
import { openCase } from './look-up.ts'

/** 办理进度 by code and the last four characters of the document number. */
export const findProgress = (context: ServiceContext, request: Request<'findProgress'>): Promise<Outcome<Progress>> =>
  context.store.transaction(async (tx) => {
    const opened = await openCase(context, tx, request)
    if (!opened.ok) return opened
    const found = opened.value
    return accept(
      found.kind === 'sample' ? sampleProgress(context, found.sample) : await recordProgress(context, tx, found.record),
    )
  })

const recordProgress = async (
  context: ServiceContext,
  tx: StoreTransaction,
  record: AppointmentRecord,
): Promise<Progress> => {
  const now = context.clock.now()
  const events = await caseEventsOf(context, tx, { record, now })
  const facts = { events, limit: limitOf(context, record), delivery: deliveryOf(record, events), now }
  return { ...headOf(context, record, record.place), ...progressOf(facts, context.catalogue.calendar) }
}

const sampleProgress = (context: ServiceContext, sample: SamplePlan): Progress => {
  const { calendar } = context.catalogue
  const now = context.clock.now()
  const visit = sampleVisit(sample, now, calendar)
  const places = casePlacesOf(context, { ...sample, windowId: visit?.windowId ?? null })
  const events = withPlaces(sampleEvents(sample, now, calendar), places)
  const facts = { events, limit: limitOf(context, sample), delivery: sample.delivery, now }
  return { ...headOf(context, sample, visit), ...progressOf(facts, calendar) }
}

const headOf = (
  context: ServiceContext,
  { code, officeId, itemId }: Pick<AppointmentRecord, 'code' | 'officeId' | 'itemId'>,
  place: Place | null,
): Pick<Progress, 'code' | 'officeId' | 'itemId' | 'visit'> => ({
  code,
  officeId,
  itemId,
  visit:
    place === null ? null : { place, windowName: casePlacesOf(context, { officeId, windowId: place.windowId }).window },
})
