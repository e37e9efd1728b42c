import { useEffect } from 'react'
import { loadPlaces, regionsOf, usePlaces } from '../stores/places.ts'
import { PlaceSheet } from './place-sheet.tsx'
import { useText } from './use-text.ts'

interface CitySheetProps {
  readonly open: boolean
  readonly title?: string | undefined
  readonly note?: string | undefined
  readonly chosen: string | null
  /** The whole country is no answer. */
  readonly mustChoose?: boolean | undefined
  /** The city's code, or `null` for the whole country. */
  readonly onChoose: (city: string | null) => void
  readonly onClose: () => void
}

/** Choosing a city: what the locator needs instead of the device's position. */
export const CitySheet = ({ open, title, note, chosen, mustChoose = false, onChoose, onClose }: CitySheetProps) => {
  const text = useText()
  const places = usePlaces((state) => state.places)
  useEffect(() => {
    if (open) void loadPlaces()
  }, [open])
  const regions = regionsOf(places)
  const region = regions.find(({ cities }) => cities.some(({ code }) => code === chosen))
  return (
    <PlaceSheet
      open={open}
      title={title ?? text.offices.chooseCity}
      note={note}
      regions={regions}
      loading={places.state === 'loading'}
      chosen={{ region: region?.code ?? null, city: chosen, district: null }}
      depth="city"
      whole={mustChoose ? 'nowhere' : 'country'}
      onChoose={({ city }) => onChoose(city)}
      onClose={onClose}
    />
  )
}
