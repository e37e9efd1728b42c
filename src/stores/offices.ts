import { create } from 'zustand'
import type { Request, Response } from '#types/backend.ts'
import { ask, loading, type Remote } from './remote.ts'
import { now } from '../backend/index.ts'

/** What the reader narrows the list by. */
export interface OfficeFilters {
  readonly q: string
  readonly city: string | null
  readonly item: Request<'listOffices'>['item'] | null
  readonly bookable: boolean
  readonly joint: boolean
  readonly openNow: boolean
  readonly near: { readonly lat: number; readonly lng: number } | null
}

export const noFilters: OfficeFilters = {
  q: '',
  city: null,
  item: null,
  bookable: false,
  joint: false,
  openNow: false,
  near: null,
}

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
  const plain = Object.values(filters).every((value) => value === null || value === false || value === '')
  const found = await ask('listOffices', requestOf(filters), plain ? 'offices' : `offices ${filters.city ?? ''}`)
  if (question === newest) useOffices.setState({ found })
}

/** Adds the next page to the list. */
export const loadMoreOffices = async (): Promise<void> => {
  const { filters, found } = useOffices.getState()
  if (found.state !== 'ready' || found.value.cursor === null) return
  const question = newest
  const more = await ask('listOffices', { ...requestOf(filters), cursor: found.value.cursor }, 'offices more')
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

const requestOf = (filters: OfficeFilters): Request<'listOffices'> => ({
  limit: pageSize,
  ...(filters.q.trim() === '' ? {} : { q: filters.q }),
  ...(filters.city === null ? {} : { city: filters.city }),
  ...(filters.item === null || filters.item === undefined ? {} : { item: filters.item }),
  ...(filters.bookable ? { bookable: true } : {}),
  ...(filters.joint ? { joint: true } : {}),
  ...(filters.openNow ? { openAt: now() } : {}),
  ...(filters.near === null ? {} : { near: filters.near }),
})
