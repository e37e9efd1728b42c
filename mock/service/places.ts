import type { Request, Response } from '#types/backend.ts'
import { accept, type Outcome } from '#types/outcome.ts'
import type { Office } from '#types/office.ts'
import { asText } from '#types/order.ts'
import type { Division } from '#types/place.ts'
import { middleOf } from '../engine/nearby.ts'
import { bookableItems } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { findOffices } from './locator-find.ts'

type Places = Response<'listPlaces'>['regions']
type City = Places[number]['cities'][number]

/** Regions, cities and districts with offices of the kind asked for, counted, in the order of GB/T 2260. */
export const listPlaces = async (
  context: ServiceContext,
  asked: Request<'listPlaces'>,
): Promise<Outcome<Response<'listPlaces'>>> => {
  const { candidates } = await findOffices(context, asked)
  const offices = candidates.map(({ office }) => office)
  const regions = grouped(offices, ({ region }) => region).map(({ division, within }) => ({
    ...division,
    offices: within.length,
    cities: grouped(within, ({ city }) => city).map((city) => cityOf(context, city)),
  }))
  return accept({ regions })
}

interface Group {
  readonly division: Division
  readonly within: readonly Office[]
}

const cityOf = ({ catalogue }: ServiceContext, { division, within }: Group): City => ({
  ...division,
  offices: within.length,
  bookable: within.filter((office) => bookableItems(office, catalogue.plan(office.id)).length > 0).length,
  centre: middleOf(within.map(({ position }) => position)),
  districts: grouped(within, ({ district }) => district).map((district) => ({
    ...district.division,
    offices: district.within.length,
  })),
})

const grouped = (offices: readonly Office[], divisionOf: (office: Office) => Division | null): readonly Group[] => {
  const groups = new Map<string, { readonly division: Division; readonly within: Office[] }>()
  for (const office of offices) {
    const division = divisionOf(office)
    if (division === null) continue
    const known = groups.get(division.code)
    if (known === undefined) groups.set(division.code, { division, within: [office] })
    else known.within.push(office)
  }
  return [...groups.values()].sort((one, other) => asText(one.division.code, other.division.code))
}
