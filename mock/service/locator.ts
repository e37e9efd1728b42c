import type { Response } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { OfficeSummary } from '#types/office.ts'
import { explainMatch } from '../engine/search-marks.ts'
import { serviceStatusAt } from '../engine/service-status.ts'
import { firstFreeOf } from './availability.ts'
import { bookableItems, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'
import { type Answer, type Asked, type Candidate, findOffices, isJoint } from './locator-find.ts'
import { insteadOf } from './locator-instead.ts'

const usualLimit = 30

/**
 * The locator: filters, finds, orders by distance where a place is known and by relevance elsewhere, and answers a page
 * with each office's status. Nothing found: what could be asked instead.
 */
export const listOffices = async (context: ServiceContext, asked: Asked): Promise<Outcome<Response<'listOffices'>>> => {
  const start = Number(asked.cursor ?? 0)
  if (!Number.isSafeInteger(start) || start < 0) {
    return refuse('request-invalid', { fields: [{ path: 'cursor', fault: 'cursor-unknown' }] })
  }
  const { search, candidates } = await findOffices(context, asked)
  const ordered = [...candidates].sort(asked.near === undefined ? byRelevance : byDistance)
  const end = start + (asked.limit ?? usualLimit)
  const page = ordered.slice(start, end)
  const offices = await Promise.all(page.map((one) => summaryOf(context, { ...one, search }, asked)))
  return accept({
    offices,
    total: ordered.length,
    cursor: end < ordered.length ? String(end) : null,
    instead: ordered.length > 0 ? null : await insteadOf(context, asked),
  })
}

// Sorting is stable: offices alike in rank keep the order of the data.
const byRelevance = (one: Candidate, other: Candidate): number =>
  other.score - one.score || endsLast(one) - endsLast(other)

const byDistance = (one: Candidate, other: Candidate): number =>
  endsLast(one) - endsLast(other) || compareDistance(one, other) || other.score - one.score

const compareDistance = (one: Candidate, other: Candidate): number => {
  if (one.distance === null || other.distance === null)
    return Number(one.distance === null) - Number(other.distance === null)
  return one.distance - other.distance
}

/** An office that has moved away or closed is found, but after those one can go to. */
const endsLast = ({ office }: Candidate): number =>
  office.status.state === 'withdrawn' || office.status.lastDay !== null ? 1 : 0

const summaryOf = async (
  context: ServiceContext,
  { office, at, search, distance }: Candidate & Pick<Answer, 'search'>,
  asked: Asked,
): Promise<OfficeSummary> => {
  const { catalogue, clock, store } = context
  const items = bookableItems(office, catalogue.plan(office.id))
  const subject = await hoursSubject(store.read, office, asked.item)
  const itemId = asked.item === undefined ? items[0] : items.find((item) => item === asked.item)
  return {
    id: office.id,
    name: office.name,
    organisation: office.organisation,
    address: office.address,
    region: office.region,
    city: office.city,
    district: office.district,
    itemIds: office.services.map((service) => service.itemId),
    joint: isJoint(office),
    bookable: itemId !== undefined,
    officeState: office.status.state,
    distanceKm: distance,
    status: serviceStatusAt(subject, asked.openAt ?? clock.now(), catalogue.calendar),
    nextFree: itemId === undefined ? null : await firstFreeOf(context, office, itemId),
    phone: serviceAt(office, asked.item)?.phones[0] ?? null,
    matched: search === null ? [] : explainMatch(catalogue.searchIndex(), search, at),
  }
}
