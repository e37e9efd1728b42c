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

/** What the counts were last asked for: an answer to anything else comes too late. */
let asked = ''

/** Counts again for the filters as they are now. Counts of other filters are not shown meanwhile: they mislead. */
export const countPlaces = async (filters: OfficeFilters): Promise<void> => {
  const request = narrowing(filters)
  const question = JSON.stringify(request)
  if (question !== asked) usePlaces.setState({ counted: loading })
  asked = question
  const counted = await ask('listPlaces', request, null)
  if (question === asked) usePlaces.setState({ counted })
}

export const regionsOf = (places: Remote<Places>): readonly Region[] =>
  places.state === 'ready' ? places.value.regions : []

export const citiesOf = (places: Remote<Places>): readonly City[] => regionsOf(places).flatMap(({ cities }) => cities)
