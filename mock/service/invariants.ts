import { readCode } from '../engine/code.ts'
import { countTaken, type Placement, placeKey } from '../engine/placement.ts'
import type { LocalDate } from '#types/time.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import { stateOf } from './appointment-view.ts'
import { policyAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'

/** What must never be, and where it was found. */
export interface Violation {
  readonly rule:
    | 'oversold'
    | 'place-without-appointment'
    | 'appointment-without-place'
    | 'bad-code'
    | 'offer-without-appointment'
    | 'limit-broken'
  readonly officeId: string
  readonly what: string
}

export interface Stretch {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * Looks a store over, whatever wrote it, on the dates given, both included: for every place capacity ≥ live holds +
 * active appointments + places resting + places offered; no appointment without a good code of its office and the place
 * it says; no document with more active appointments than the limits allow. Empty when all is well.
 */
export const findViolations = async (context: ServiceContext, stretch: Stretch): Promise<readonly Violation[]> => {
  const found: Violation[] = []
  const active: AppointmentRecord[] = []
  for (const { id: officeId } of context.catalogue.offices) {
    if (context.catalogue.plan(officeId) === null) continue
    const placements = await context.store.read.placements(officeId, stretch.from, stretch.to)
    found.push(...oversold(context, officeId, placements))
    for (const placement of placements) {
      if (placement.kind === 'offered') found.push(...(await strayOffer(context, placement)))
      if (placement.kind !== 'appointment') continue
      const record = await context.store.read.appointment(placement.id)
      found.push(...strayPlace(context, placement, record))
      if (record !== null && (await stateOf(context, context.store.read, record)) === 'booked') active.push(record)
    }
  }
  return [...found, ...(await brokenLimits(context, active, stretch))]
}

const oversold = (
  { catalogue, clock }: ServiceContext,
  officeId: string,
  placements: readonly Placement[],
): readonly Violation[] => {
  const capacities = new Map(catalogue.plan(officeId)?.windows.map(({ id, capacity }) => [id, capacity]))
  const windows = new Map(placements.map(({ place: { start, windowId } }) => [placeKey(start, windowId), windowId]))
  return [...countTaken(placements, clock.now())].flatMap(([key, count]): readonly Violation[] => {
    const capacity = capacities.get(windows.get(key) ?? '') ?? 0
    return count > capacity ? [{ rule: 'oversold', officeId, what: `${key}: ${count} of ${capacity}` }] : []
  })
}

const strayPlace = (
  { catalogue }: ServiceContext,
  { officeId, id, place }: Placement,
  record: AppointmentRecord | null,
): readonly Violation[] => {
  const reading = readCode(id)
  const prefix = catalogue.plan(officeId)?.codePrefix ?? ''
  const isGood = reading.state === 'valid' && reading.code === id && id.startsWith(prefix)
  const stray: Violation = { rule: 'place-without-appointment', officeId, what: id }
  const isItsOwn =
    record !== null &&
    record.state === 'booked' &&
    record.officeId === officeId &&
    placeKey(record.place.start, record.place.windowId) === placeKey(place.start, place.windowId)
  return [...(isGood ? [] : [{ ...stray, rule: 'bad-code' as const }]), ...(isItsOwn ? [] : [stray])]
}

const strayOffer = async (
  { store, clock }: ServiceContext,
  { officeId, id, until }: Placement,
): Promise<readonly Violation[]> => {
  if (until === null || until <= clock.now()) return []
  const [code = '', offerId] = id.split(' ')
  const record = await store.read.appointment(code)
  const isKnown = record?.offers.some((offer) => offer.offerId === offerId && offer.until === until) ?? false
  return isKnown ? [] : [{ rule: 'offer-without-appointment', officeId, what: code }]
}

const brokenLimits = async (
  context: ServiceContext,
  active: readonly AppointmentRecord[],
  { from, to }: Stretch,
): Promise<readonly Violation[]> => {
  const placed = new Set(active.map(({ code }) => code))
  const found: Violation[] = []
  for (const hash of new Set(active.flatMap(({ documentHash }) => documentHash ?? []))) {
    const own: AppointmentRecord[] = []
    for (const record of await context.store.read.appointmentsOf(hash)) {
      if ((await stateOf(context, context.store.read, record)) !== 'booked') continue
      own.push(record)
      const date = record.place.start.slice(0, 10)
      if (from <= date && date <= to && !placed.has(record.code)) {
        found.push({ rule: 'appointment-without-place', officeId: record.officeId, what: record.code })
      }
    }
    const [first] = own
    if (first !== undefined && !withinLimits(context, own)) {
      found.push({ rule: 'limit-broken', officeId: first.officeId, what: own.map(({ code }) => code).join(' ') })
    }
  }
  return found
}

/** Each office's rule is broken only by what was booked there: its own limit let the last one in. */
const withinLimits = ({ catalogue }: ServiceContext, own: readonly AppointmentRecord[]): boolean =>
  own.every(({ officeId, itemId }) => {
    const { activePerDocument, activePerDocumentAndItem } = policyAt(catalogue, officeId)
    return (
      own.filter((one) => one.itemId === itemId).length <= activePerDocumentAndItem && own.length <= activePerDocument
    )
  })
