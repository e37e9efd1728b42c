import type { Request, Response } from '#types/backend.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { Office, OfficeSummary } from '#types/office.ts'
import type { Instant } from '#types/time.ts'
import { distanceKm } from '../engine/nearby.ts'
import { matchSearch } from '../engine/search.ts'
import { serviceStatusAt } from '../engine/service-status.ts'
import { firstFreeOf } from './availability.ts'
import { bookableItems, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'

type Asked = Request<'listOffices'>

interface Found {
  readonly office: Office
  readonly matched: OfficeSummary['matched']
  readonly distance: number | null
}

const usualLimit = 30

/** The locator: filters, finds, orders by relevance or distance, and answers a page with each office's status. */
export const listOffices = async (context: ServiceContext, asked: Asked): Promise<Outcome<Response<'listOffices'>>> => {
  const start = Number(asked.cursor ?? 0)
  if (!Number.isSafeInteger(start) || start < 0) {
    return refuse('request-invalid', { fields: [{ path: 'cursor', fault: 'cursor-unknown' }] })
  }
  const candidates = context.catalogue.offices.flatMap((office) => find(context, office, asked) ?? [])
  const { item, openAt } = asked
  const found = openAt === undefined ? candidates : await openOnly(context, candidates, { item, openAt })
  const ordered = [...found].sort(asked.near === undefined ? byRelevance : byDistance)
  const end = start + (asked.limit ?? usualLimit)
  const offices = await Promise.all(ordered.slice(start, end).map((one) => summaryOf(context, one, asked)))
  return accept({ offices, total: ordered.length, cursor: end < ordered.length ? String(end) : null })
}

const find = ({ catalogue }: ServiceContext, office: Office, asked: Asked): Found | null => {
  if (asked.region !== undefined && office.region.code !== asked.region) return null
  if (asked.city !== undefined && office.city.code !== asked.city) return null
  if (asked.district !== undefined && office.district?.code !== asked.district) return null
  if (asked.item !== undefined && serviceAt(office, asked.item) === null) return null
  if (asked.joint === true && !isJoint(office)) return null
  const bookable = bookableItems(office, catalogue.plan(office.id)).length > 0
  if (asked.bookable !== undefined && bookable !== asked.bookable) return null

  const distance = asked.near === undefined || office.position === null ? null : distanceKm(asked.near, office.position)
  if (asked.q === undefined || asked.q.trim() === '') return { office, matched: null, distance }
  const entry = catalogue.searchEntry(office.id)
  const matched = entry === null ? null : matchSearch(entry, asked.q)
  return matched === null ? null : { office, matched, distance }
}

const openOnly = async (
  { catalogue, store }: ServiceContext,
  found: readonly Found[],
  { item, openAt }: { readonly item: Asked['item']; readonly openAt: Instant },
): Promise<readonly Found[]> => {
  const open = await Promise.all(
    found.map(async (one) => {
      const subject = await hoursSubject(store.read, one.office, item)
      return serviceStatusAt(subject, openAt, catalogue.calendar).state === 'open'
    }),
  )
  return found.filter((_, index) => open[index] === true)
}

const fieldOrder: readonly OfficeSummary['matched'][] = [
  'name',
  'place',
  'organisation',
  'address',
  'phone',
  'alias',
  null,
]

// Sorting is stable: offices alike in rank keep the order of the data.
const byRelevance = (one: Found, other: Found): number =>
  fieldOrder.indexOf(one.matched) - fieldOrder.indexOf(other.matched) || endsLast(one) - endsLast(other)

const byDistance = (one: Found, other: Found): number =>
  endsLast(one) - endsLast(other) || (one.distance ?? Infinity) - (other.distance ?? Infinity)

/** An office that has moved away or closed is found, but after those one can go to. */
const endsLast = ({ office }: Found): number =>
  office.status.state === 'withdrawn' || office.status.lastDay !== null ? 1 : 0

const isJoint = (office: Office): boolean => office.services.some(({ joint }) => joint)

const summaryOf = async (
  context: ServiceContext,
  { office, matched, distance }: Found,
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
    matched,
  }
}
