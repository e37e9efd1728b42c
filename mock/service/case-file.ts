import type { AppointmentState } from '#types/appointment.ts'
import type { CaseEvent, Stage } from '#types/progress.ts'
import type { TimeLimit } from '#types/service-item.ts'
import type { Instant } from '#types/time.ts'
import { type CasePlaces, withPlaces } from '../engine/case-place.ts'
import { clerkEvents, eventOf } from '../engine/clerk.ts'
import { limitFor } from '../engine/limits.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreReader } from '../stores/store.ts'
import { serviceAt } from './catalogue.ts'
import { activeUntilOf, closedDayOf } from './closed-day.ts'
import type { ServiceContext } from './context.ts'

/** Where no source states a limit, the demonstration's clerk decides after this many working days. */
const unstatedDecisionDays = 10

/** The limit that the guide of this office and item gives for the applicant's answers. */
export const limitOf = (
  { catalogue }: ServiceContext,
  record: Pick<AppointmentRecord, 'officeId' | 'itemId' | 'answers'>,
): TimeLimit | null => {
  const office = catalogue.office(record.officeId)
  const guide = catalogue.guide(office === null ? null : (serviceAt(office, record.itemId)?.guideId ?? null))
  return guide === null ? null : limitFor(guide.limits, record.answers)
}

/** What a case is read from. */
export type CaseReader = Pick<StoreReader, 'caseEvents' | 'closures'>

/** A case, and the moment up to which it is told. */
interface CaseAt {
  readonly record: AppointmentRecord
  readonly now: Instant
}

/** Everything that has happened to an appointment's case by `now`, oldest first, each with its place. */
export const caseEventsOf = async (
  context: ServiceContext,
  read: CaseReader,
  told: CaseAt,
): Promise<readonly CaseEvent[]> => {
  const { officeId, place } = told.record
  return withPlaces(await eventsOf(context, read, told), casePlacesOf(context, { officeId, windowId: place.windowId }))
}

/** Where the stages of a case happen: at a window and an office, by their names. */
export const casePlacesOf = (
  { catalogue }: ServiceContext,
  { officeId, windowId }: { readonly officeId: string; readonly windowId: string | null },
): CasePlaces => {
  const office = catalogue.office(officeId)
  if (office === null) throw new Error(`No such office: ${officeId}`)
  const planned = catalogue.plan(officeId)?.windows.find(({ id }) => id === windowId)
  return { window: planned?.name ?? null, office: { zh: office.name.zh, en: office.name.en ?? office.name.zh } }
}

const eventsOf = async (
  context: ServiceContext,
  read: CaseReader,
  { record, now }: CaseAt,
): Promise<readonly CaseEvent[]> => {
  const recorded = await read.caseEvents(record.code)
  const booked = eventOf('appointment', record.bookedAt)
  if (record.state !== 'booked') return [booked, eventOf('cancelled', record.changedAt ?? record.bookedAt)]
  if (recorded.length > 0) return [booked, ...recorded.filter(({ at }) => at <= now)]
  const closed = (await closedDayOf(context, read, record)) !== null
  if (closed || (context.cases === 'staff' && record.closedSince !== null)) {
    // Nobody misses a day that the office did not keep.
    const until = activeUntilOf(context, record)
    return until <= now ? [booked, eventOf('cancelled', until)] : [booked]
  }
  if (context.cases === 'staff')
    return record.place.end <= now ? [booked, eventOf('missed', record.place.end)] : [booked]
  return clerkEvents(
    {
      bookedAt: record.bookedAt,
      place: record.place,
      decisionDays: limitOf(context, record)?.promisedDays ?? unstatedDecisionDays,
      delivery: clerkDelivery(record),
    },
    now,
    context.catalogue.calendar,
  )
}

type Delivery = 'posted' | 'ready-to-collect'

/** How the document is handed over: as it happened, and until then as the clerk would. */
export const deliveryOf = (record: AppointmentRecord, events: readonly CaseEvent[]): Delivery =>
  deliveries.find((delivery) => events.some(({ stage }) => stage === delivery)) ?? clerkDelivery(record)

const deliveries: readonly Delivery[] = ['posted', 'ready-to-collect']

/** Delivery is chosen at the window; the demonstration's clerk posts every other case. */
const clerkDelivery = ({ code }: AppointmentRecord): Delivery =>
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
    // Its holder's own cancellation is a state of the record; an event is the office's.
    case 'cancelled':
      return 'office-cancelled'
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
