import type { Response } from '#types/backend.ts'
import { accept, type Outcome } from '#types/outcome.ts'
import type { Office } from '#types/office.ts'
import { bookableItems } from './catalogue.ts'
import type { ServiceContext } from './context.ts'

type Places = Response<'listPlaces'>['regions']

/** Regions and cities that have offices, in the order of the data, with how many of them take appointments. */
export const listPlaces = ({ catalogue }: ServiceContext): Promise<Outcome<Response<'listPlaces'>>> => {
  const isBookable = (office: Office): boolean => bookableItems(office, catalogue.plan(office.id)).length > 0
  const regions: Places = []
  for (const office of catalogue.offices) {
    const region = findOrAdd(regions, office.region.code, () => ({ ...office.region, cities: [] }))
    const city = findOrAdd(region.cities, office.city.code, () => ({ ...office.city, offices: 0, bookable: 0 }))
    city.offices += 1
    if (isBookable(office)) city.bookable += 1
  }
  return Promise.resolve(accept({ regions }))
}

const findOrAdd = <Place extends { readonly code: string }>(
  places: Place[],
  code: string,
  create: () => Place,
): Place => {
  const known = places.find((place) => place.code === code)
  if (known !== undefined) return known
  const added = create()
  places.push(added)
  return added
}
