import { create } from 'zustand'
import type { Response } from '#types/backend.ts'
import { ask, loading, type Remote } from './remote.ts'

type Places = Response<'listPlaces'>
export type City = Places['regions'][number]['cities'][number]

export const usePlaces = create<{ readonly places: Remote<Places> }>()(() => ({ places: loading }))

export const loadPlaces = async (): Promise<void> => {
  if (usePlaces.getState().places.state === 'ready') return
  usePlaces.setState({ places: await ask('listPlaces', {}, 'places') })
}

export const citiesOf = (places: Remote<Places>): readonly City[] =>
  places.state === 'ready' ? places.value.regions.flatMap(({ cities }) => cities) : []
