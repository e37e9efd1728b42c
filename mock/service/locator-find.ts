import type { Request } from '#types/backend.ts'
import type { Office } from '#types/office.ts'
import type { Instant } from '#types/time.ts'
import { distanceKm } from '../engine/nearby.ts'
import { type Found, searchOffices } from '../engine/search.ts'
import { serviceStatusAt } from '../engine/service-status.ts'
import { bookableItems, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'

export type Asked = Request<'listOffices'>

/** An office that answers: where it stands in the search index, how relevant and how far it is. */
export interface Candidate {
  readonly office: Office
  readonly at: number
  readonly score: number
  readonly distance: number | null
}

export interface Answer {
  readonly search: Found | null
  readonly candidates: readonly Candidate[]
}

/** The offices that answer the search and pass every filter, in the order of the data. */
export const findOffices = async (context: ServiceContext, asked: Asked): Promise<Answer> => {
  const { catalogue } = context
  const search = (asked.q ?? '').trim() === '' ? null : searchOffices(catalogue.searchIndex(), asked.q ?? '')
  const candidates: Candidate[] = []
  catalogue.offices.forEach((office, at) => {
    const score = search === null ? 0 : (search.scores[at] ?? 0)
    if ((search !== null && score === 0) || !passes(context, office, asked)) return
    const { near } = asked
    const distance = near === undefined || office.position === null ? null : distanceKm(near, office.position)
    candidates.push({ office, at, score, distance })
  })
  const { openAt, item } = asked
  return {
    search,
    candidates: openAt === undefined ? candidates : await openOnly(context, candidates, { item, openAt }),
  }
}

const passes = ({ catalogue }: ServiceContext, office: Office, asked: Asked): boolean =>
  (asked.region === undefined || office.region.code === asked.region) &&
  (asked.city === undefined || office.city.code === asked.city) &&
  (asked.district === undefined || office.district?.code === asked.district) &&
  (asked.item === undefined || serviceAt(office, asked.item) !== null) &&
  (asked.joint !== true || isJoint(office)) &&
  (asked.bookable === undefined || asked.bookable === takesAppointments(catalogue, office, asked.item))

const takesAppointments = (catalogue: ServiceContext['catalogue'], office: Office, item: Asked['item']): boolean => {
  const items = bookableItems(office, catalogue.plan(office.id))
  return item === undefined ? items.length > 0 : items.includes(item)
}

export const isJoint = (office: Office): boolean => office.services.some(({ joint }) => joint)

const openOnly = async (
  { catalogue, store }: ServiceContext,
  candidates: readonly Candidate[],
  { item, openAt }: { readonly item: Asked['item']; readonly openAt: Instant },
): Promise<readonly Candidate[]> => {
  const open = await Promise.all(
    candidates.map(async ({ office }) => {
      // What publishes no hours is never open: its closures need not be read.
      if ((serviceAt(office, item)?.hours ?? null) === null) return false
      const subject = await hoursSubject(store.read, office, item)
      return serviceStatusAt(subject, openAt, catalogue.calendar).state === 'open'
    }),
  )
  return candidates.filter((_, index) => open[index] === true)
}
