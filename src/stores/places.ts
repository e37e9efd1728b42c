import { create } from 'zustand'
import type { Response } from '#types/backend.ts'
import { narrowing, type OfficeFilters } from './offices.ts'
import { ask, loading, type Remote } from './remote.ts'

type Places = Response<'listPlaces'>
export type Region = Places['regions'][number]
export type City = Region['cities'][number]

interface PlacesState {
  /** Every place with offices. */
  readonly places: Remote<Places>
  /** The same, counting only what the reader's filters leave. */
  readonly counted: Remote<Places>
}

export const usePlaces = create<PlacesState>()(() => ({ places: loading, counted: loading }))

export const loadPlaces = async (): Promise<void> => {
  if (usePlaces.getState().places.state === 'ready') return
  usePlaces.setState({ places: await ask('listPlaces', {}, 'places') })
}

let newest = 0

/** Counts again for the filters as they are now; the last counts stand until the new ones come. */
export const countPlaces = async (filters: OfficeFilters): Promise<void> => {
  newest += 1
  const question = newest
  const counted = await ask('listPlaces', narrowing(filters), null)
  if (question === newest) usePlaces.setState({ counted })
}

export const regionsOf = (places: Remote<Places>): readonly Region[] =>
  places.state === 'ready' ? places.value.regions : []

export const citiesOf = (places: Remote<Places>): readonly City[] => regionsOf(places).flatMap(({ cities }) => cities)
