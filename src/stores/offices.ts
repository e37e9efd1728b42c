import { create } from 'zustand'
import type { Request, Response } from '#types/backend.ts'
import { ask, loading, type Remote } from './remote.ts'
import { now } from '../backend/index.ts'

/** Where distances are from: the device, or the middle of a city that was chosen instead (`city`, GB/T 2260). */
export interface Origin {
  readonly lat: number
  readonly lng: number
  readonly city: string | null
}

/** A place by its codes, from the large to the small; `null` from where on it is open. */
export interface PlaceFilter {
  readonly region: string | null
  readonly city: string | null
  readonly district: string | null
}

/** What the reader narrows the list by. */
export interface OfficeFilters extends PlaceFilter {
  readonly q: string
  readonly item: Request<'listOffices'>['item'] | null
  readonly bookable: boolean
  readonly joint: boolean
  readonly openNow: boolean
  readonly near: Origin | null
}

export const everywhere: PlaceFilter = { region: null, city: null, district: null }

export const noFilters: OfficeFilters = {
  ...everywhere,
  q: '',
  item: null,
  bookable: false,
  joint: false,
  openNow: false,
  near: null,
}

/** Something narrows the list; the order it comes in does not. */
export const isNarrowed = ({ near: _, ...filters }: OfficeFilters): boolean => !isPlain(filters)

const isPlain = (filters: object): boolean =>
  Object.values(filters).every((value) => value === null || value === false || value === '')

type Found = Response<'listOffices'>

interface Offices {
  readonly filters: OfficeFilters
  readonly found: Remote<Found>
  readonly nearby: Remote<Found>
}

export const useOffices = create<Offices>()(() => ({ filters: noFilters, found: loading, nearby: loading }))

const pageSize = 20

/** Answers may overtake each other while someone types: only the newest question's answer is shown. */
let newest = 0

export const filterOffices = async (change: Partial<OfficeFilters>): Promise<void> => {
  const filters = { ...useOffices.getState().filters, ...change }
  useOffices.setState({ filters })
  newest += 1
  const question = newest
  const found = await ask('listOffices', requestOf(filters), keptUnder(filters))
  if (question === newest) useOffices.setState({ found })
}

/** Saved for want of a network: the whole list, and that of a place by itself. */
const keptUnder = (filters: OfficeFilters): string | null => {
  const { region, city, district, ...others } = filters
  if (!isPlain(others)) return null
  return ['offices', district ?? city ?? region].filter((part) => part !== null).join(' ')
}

let loadingMore = false

/** Adds the next page to the list, once however often the end of it is reached meanwhile. */
export const loadMoreOffices = async (): Promise<void> => {
  const { filters, found } = useOffices.getState()
  if (loadingMore || found.state !== 'ready' || found.value.cursor === null) return
  const question = newest
  loadingMore = true
  const more = await ask('listOffices', { ...requestOf(filters), cursor: found.value.cursor }, null)
  loadingMore = false
  if (question !== newest || more.state !== 'ready') return
  const offices = [...found.value.offices, ...more.value.offices]
  useOffices.setState({ found: { ...more, value: { ...more.value, offices } } })
}

const nearbyShown = 3

/** The first offices of a city that take appointments, for the home page. */
export const loadNearby = async (city: string | null): Promise<void> => {
  const request = { bookable: true, limit: nearbyShown, ...(city === null ? {} : { city }) }
  useOffices.setState({ nearby: await ask('listOffices', request, 'offices nearby') })
}

/** The filters but the place, as both the list and the counts by place take them. */
export const narrowing = (filters: OfficeFilters): Request<'listPlaces'> => ({
  ...(filters.q.trim() === '' ? {} : { q: filters.q }),
  ...(filters.item === null || filters.item === undefined ? {} : { item: filters.item }),
  ...(filters.bookable ? { bookable: true } : {}),
  ...(filters.joint ? { joint: true } : {}),
  ...(filters.openNow ? { openAt: now() } : {}),
})

const requestOf = (filters: OfficeFilters): Request<'listOffices'> => {
  const { region, city, district, near } = filters
  return {
    ...narrowing(filters),
    limit: pageSize,
    ...(region === null ? {} : { region }),
    ...(city === null ? {} : { city }),
    ...(district === null ? {} : { district }),
    ...(near === null ? {} : { near: { lat: near.lat, lng: near.lng } }),
  }
}
