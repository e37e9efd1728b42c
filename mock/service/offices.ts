import type { Request, Response } from '#types/backend.ts'
import { mostDays } from '#types/endpoints.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { Office, OfficeView } from '#types/office.ts'
import { datesBetween } from '../engine/days.ts'
import { serviceDayOf } from '../engine/service-hours.ts'
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
  { catalogue, clock, store }: ServiceContext,
  { officeId, at, item }: Request<'getServiceStatus'>,
): Promise<Outcome<Response<'getServiceStatus'>>> => {
  const office = catalogue.office(officeId)
  if (office === null) return refuse('office-unknown')
  if (serviceAt(office, item) === null) return refuse('item-not-here')
  const subject = await hoursSubject(store.read, office, item)
  return accept(serviceStatusAt(subject, at ?? clock.now(), catalogue.calendar))
}

export const listServiceDays = async (
  { catalogue, store }: ServiceContext,
  { officeId, from, to, item }: Request<'listServiceDays'>,
): Promise<Outcome<Response<'listServiceDays'>>> => {
  const office = catalogue.office(officeId)
  if (office === null) return refuse('office-unknown')
  if (serviceAt(office, item) === null) return refuse('item-not-here')
  const dates = datesBetween(from, to)
  if (dates.length > mostDays) return refuse('request-invalid', { fields: [{ path: 'to', fault: 'too-many-days' }] })
  const subject = await hoursSubject(store.read, office, item)
  return accept({ days: dates.map((date) => serviceDayOf(subject, date, catalogue.calendar)) })
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
  const newestFirst = [...notices].sort((one, other) => (other.published ?? '').localeCompare(one.published ?? ''))
  return Promise.resolve(accept({ notices: newestFirst }))
}
