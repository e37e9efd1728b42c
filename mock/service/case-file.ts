import type { AppointmentState } from '#types/appointment.ts'
import type { CaseEvent, Stage } from '#types/progress.ts'
import type { TimeLimit } from '#types/service-item.ts'
import type { Instant } from '#types/time.ts'
import { clerkEvents, eventOf } from '../engine/clerk.ts'
import { limitFor } from '../engine/limits.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreReader } from '../stores/store.ts'
import { serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'

/** Where no source states a limit, the demonstration's clerk decides after this many working days. */
const unstatedDecisionDays = 10

/** The limit that the guide of this office and item gives for the applicant's answers. */
export const limitOf = ({ catalogue }: ServiceContext, record: AppointmentRecord): TimeLimit | null => {
  const office = catalogue.office(record.officeId)
  const guide = catalogue.guide(office === null ? null : (serviceAt(office, record.itemId)?.guideId ?? null))
  return guide === null ? null : limitFor(guide.limits, record.answers)
}

/** Everything that has happened to an appointment's case by `now`, oldest first. */
export const caseEventsOf = async (
  context: ServiceContext,
  read: Pick<StoreReader, 'caseEvents'>,
  { record, now }: { readonly record: AppointmentRecord; readonly now: Instant },
): Promise<readonly CaseEvent[]> => {
  const recorded = await read.caseEvents(record.code)
  const booked = eventOf('appointment', record.bookedAt)
  if (record.state !== 'booked') return [booked, eventOf('cancelled', record.changedAt ?? record.bookedAt)]
  if (recorded.length > 0) return [booked, ...recorded.filter(({ at }) => at <= now)]
  if (context.cases === 'staff')
    return record.place.end <= now ? [booked, eventOf('missed', record.place.end)] : [booked]
  return clerkEvents(
    {
      bookedAt: record.bookedAt,
      place: record.place,
      decisionDays: limitOf(context, record)?.promisedDays ?? unstatedDecisionDays,
      delivery: deliveryOf(record),
    },
    now,
    context.catalogue.calendar,
  )
}

/** Delivery is chosen at the window; the demonstration's clerk posts every other case. */
export const deliveryOf = ({ code }: AppointmentRecord): 'posted' | 'ready-to-collect' =>
  code.charCodeAt(code.length - 1) % 2 === 0 ? 'posted' : 'ready-to-collect'

/** What the case's stage says of its appointment. */
export const appointmentStateAt = (record: AppointmentRecord, events: readonly CaseEvent[]): AppointmentState => {
  if (record.state !== 'booked') return record.state
  const stage: Stage = events.at(-1)?.stage ?? 'appointment'
  switch (stage) {
    case 'filed-online':
    case 'preliminary-review':
    case 'appointment':
      return 'booked'
    case 'checked-in':
      return 'checked-in'
    case 'missed':
      return 'missed'
    case 'cancelled':
      return 'cancelled'
    case 'accepted':
    case 'under-approval':
    case 'decided':
    case 'document-made':
    case 'posted':
    case 'ready-to-collect':
    case 'collected':
    case 'correction-requested':
    case 'not-accepted':
    case 'refused':
    case 'withdrawn':
      return 'done'
  }
}
