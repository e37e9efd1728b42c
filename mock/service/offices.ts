import type { Request, Response } from '#types/backend.ts'
import { mostDays } from '#types/endpoints.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { Office, OfficeView } from '#types/office.ts'
import { asText } from '#types/order.ts'
import { countDates } from '../engine/days.ts'
import { type HoursSubject, serviceDaysBetween } from '../engine/service-hours.ts'
import { serviceStatusAt } from '../engine/service-status.ts'
import { bookableItems, type Catalogue, serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'

export const getOffice = (
  { catalogue }: ServiceContext,
  { officeId }: Request<'getOffice'>,
): Promise<Outcome<OfficeView>> => {
  const office = catalogue.office(officeId)
  return Promise.resolve(office === null ? refuse('office-unknown') : accept(viewOf(catalogue, office)))
}

const viewOf = (catalogue: Catalogue, office: Office): OfficeView => {
  const plan = catalogue.plan(office.id)
  const itemIds = [...bookableItems(office, plan)]
  const cited = [
    ...office.citations,
    ...office.services.flatMap(({ citation, hours }) => (hours === null ? [citation] : [citation, hours.citation])),
  ]
  return {
    ...office,
    notices: catalogue.notices.filter(({ officeIds }) => officeIds.includes(office.id)),
    booking: plan === null || itemIds.length === 0 ? null : { itemIds, policy: plan.policy },
    sourceIds: [...new Set(cited.map(({ source }) => source))],
  }
}

export const getServiceStatus = async (
  context: ServiceContext,
  { at, ...asked }: Request<'getServiceStatus'>,
): Promise<Outcome<Response<'getServiceStatus'>>> => {
  const subject = await subjectOf(context, asked)
  if (!subject.ok) return subject
  return accept(serviceStatusAt(subject.value, at ?? context.clock.now(), context.catalogue.calendar))
}

export const listServiceDays = async (
  context: ServiceContext,
  { from, to, ...asked }: Request<'listServiceDays'>,
): Promise<Outcome<Response<'listServiceDays'>>> => {
  if (countDates(from, to) > mostDays) {
    return refuse('request-invalid', { fields: [{ path: 'to', fault: 'too-many-days' }] })
  }
  const subject = await subjectOf(context, asked)
  if (!subject.ok) return subject
  return accept({ days: [...serviceDaysBetween(subject.value, { from, to }, context.catalogue.calendar)] })
}

/** Whose hours are meant, or why nobody's are. */
const subjectOf = async (
  { catalogue, store }: ServiceContext,
  { officeId, item, window }: Pick<Request<'getServiceStatus'>, 'officeId' | 'item' | 'window'>,
): Promise<Outcome<HoursSubject>> => {
  const office = catalogue.office(officeId)
  if (office === null) return refuse('office-unknown')
  if (serviceAt(office, item) === null) return refuse('item-not-here')
  const subject = await hoursSubject(store.read, office, item)
  if (window === undefined) return accept(subject)
  if (!office.windows.some(({ id }) => id === window)) return refuse('window-unknown')
  return accept({ ...subject, windowId: window })
}

export const listServiceItems = ({ catalogue }: ServiceContext): Promise<Outcome<Response<'listServiceItems'>>> =>
  Promise.resolve(accept({ items: [...catalogue.items] }))

export const listNotices = (
  { catalogue }: ServiceContext,
  { region, officeId }: Request<'listNotices'>,
): Promise<Outcome<Response<'listNotices'>>> => {
  const notices = catalogue.notices.filter(
    (notice) =>
      (region === undefined || notice.region === region) &&
      (officeId === undefined || notice.officeIds.includes(officeId)),
  )
  const newestFirst = [...notices].sort((one, other) => asText(other.published ?? '', one.published ?? ''))
  return Promise.resolve(accept({ notices: newestFirst }))
}
