import type { Request } from '#types/backend.ts'
import { accept, type Outcome } from '#types/outcome.ts'
import type { Progress } from '#types/progress.ts'
import { progressOf } from '../engine/progress.ts'
import { caseEventsOf, deliveryOf, limitOf } from './case-file.ts'
import type { ServiceContext } from './context.ts'
import { openAppointment } from './look-up.ts'

/** 办理进度 by code and the last four characters of the document number. */
export const findProgress = (context: ServiceContext, request: Request<'findProgress'>): Promise<Outcome<Progress>> =>
  context.store.transaction(async (tx) => {
    const opened = await openAppointment(context, tx, request)
    if (!opened.ok) return opened
    const record = opened.value
    const now = context.clock.now()
    const events = await caseEventsOf(context, tx, { record, now })
    const facts = { events, limit: limitOf(context, record), delivery: deliveryOf(record), now }
    return accept({
      code: record.code,
      officeId: record.officeId,
      itemId: record.itemId,
      ...progressOf(facts, context.catalogue.calendar),
    })
  })
