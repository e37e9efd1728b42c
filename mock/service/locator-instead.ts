import type { Response } from '#types/backend.ts'
import type { Office } from '#types/office.ts'
import type { Instant } from '#types/time.ts'
import { distanceKm, middleOf } from '../engine/nearby.ts'
import { serviceStatusAt } from '../engine/service-status.ts'
import { serviceAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { hoursSubject } from './hours.ts'
import { type Asked, type Candidate, findOffices } from './locator-find.ts'

type Instead = NonNullable<Response<'listOffices'>['instead']>

const filters = ['q', 'place', 'item', 'joint', 'bookable', 'openAt'] as const

/** For a question that nothing answers: each filter that helps to let go, with what it would give, and where to go. */
export const insteadOf = async (context: ServiceContext, asked: Asked): Promise<Instead> => {
  const given = filters.filter((filter) => isGiven(asked, filter))
  const drop = await Promise.all(
    given.map(async (filter) => {
      const { candidates } = await findOffices(context, without(asked, filter))
      return { filter, total: candidates.length }
    }),
  )
  return {
    drop: drop.filter(({ total }) => total > 0),
    nearest: await nearestCity(context, asked),
    opensAt: await firstOpening(context, asked),
  }
}

const isGiven = (asked: Asked, filter: (typeof filters)[number]): boolean =>
  filter === 'place' ? hasPlace(asked) : asked[filter] !== undefined && asked[filter] !== ''

const hasPlace = ({ region, city, district }: Asked): boolean =>
  [region, city, district].some((code) => code !== undefined)

const without = (asked: Asked, filter: (typeof filters)[number]): Asked => {
  if (filter !== 'place') {
    const { [filter]: _, ...rest } = asked
    return rest
  }
  const { region: _region, city: _city, district: _district, ...rest } = asked
  return rest
}

/** From the reader, or from the place that was asked for; without either there is nothing to be near to. */
const nearestCity = async (context: ServiceContext, asked: Asked): Promise<Instead['nearest']> => {
  const origin = asked.near ?? (hasPlace(asked) ? middleOf(officesIn(context, asked)) : null)
  if (origin === null) return null
  const { candidates } = await findOffices(context, without(asked, 'place'))
  const cities = new Map<string, Candidate[]>()
  for (const one of candidates) {
    const { code } = one.office.city
    cities.set(code, [...(cities.get(code) ?? []), one])
  }
  const near = [...cities.values()].flatMap((offices) => {
    const [first] = offices
    const centre = middleOf(offices.map(({ office }) => office.position))
    return first === undefined || centre === null
      ? []
      : [
          {
            city: first.office.city,
            region: first.office.region,
            total: offices.length,
            distanceKm: distanceKm(origin, centre),
          },
        ]
  })
  return near.sort((one, other) => one.distanceKm - other.distanceKm)[0] ?? null
}

const officesIn = ({ catalogue }: ServiceContext, { region, city, district }: Asked): readonly Office['position'][] =>
  catalogue.offices
    .filter(
      (office) =>
        (region === undefined || office.region.code === region) &&
        (city === undefined || office.city.code === city) &&
        (district === undefined || office.district?.code === district),
    )
    .map(({ position }) => position)

/** When the first of the offices opens that only being closed keeps from answering. */
const firstOpening = async (context: ServiceContext, asked: Asked): Promise<Instant | null> => {
  const { openAt, item } = asked
  if (openAt === undefined) return null
  const { candidates } = await findOffices(context, without(asked, 'openAt'))
  const openings = await Promise.all(
    candidates.map(async ({ office }) => {
      if ((serviceAt(office, item)?.hours ?? null) === null) return null
      const subject = await hoursSubject(context.store.read, office, item)
      return serviceStatusAt(subject, openAt, context.catalogue.calendar).next
    }),
  )
  return openings.filter((next) => next !== null).sort()[0] ?? null
}
