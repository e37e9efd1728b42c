import { useState } from 'react'
import { ChipRow } from '../../components/chip-row.tsx'
import { CitySheet } from '../../frame/city-sheet.tsx'
import { PlaceSheet } from '../../frame/place-sheet.tsx'
import { useLanguage, useText } from '../../frame/use-text.ts'
import { shortPlace } from '../../lib/words/place.ts'
import { location } from '../../platform/location.ts'
import { filterOffices, useOffices } from '../../stores/offices.ts'
import { citiesOf, countPlaces, regionsOf, usePlaces } from '../../stores/places.ts'
import { usePlaceName } from './use-place-name.ts'

type FilterKey = 'place' | 'near' | 'open' | 'bookable' | 'work' | 'residence' | 'joint'

/** The reader's place is asked for on tap only, and nothing depends on it: a city does as well. */
export const Filters = () => {
  const text = useText()
  const filters = useOffices((state) => state.filters)
  const [sheet, setSheet] = useState<'none' | 'place' | 'origin'>('none')
  const place = usePlaceName(filters)
  const origin = useOriginName()

  const sortByPlace = async (): Promise<void> => {
    if (filters.near !== null) return filterOffices({ near: null })
    const here = await location.here()
    if (here.state === 'done') await filterOffices({ near: { lat: here.lat, lng: here.lng, city: null } })
    else setSheet('origin')
  }
  const choosePlace = (): void => {
    setSheet('place')
    void countPlaces(filters)
  }
  const toggleItem = (item: 'work-permit' | 'residence-permit'): Promise<void> =>
    filterOffices({ item: filters.item === item ? null : item })

  const press: Record<FilterKey, () => void> = {
    place: choosePlace,
    near: () => void sortByPlace(),
    open: () => void filterOffices({ openNow: !filters.openNow }),
    bookable: () => void filterOffices({ bookable: !filters.bookable }),
    work: () => void toggleItem('work-permit'),
    residence: () => void toggleItem('residence-permit'),
    joint: () => void filterOffices({ joint: !filters.joint }),
  }
  const { offices } = text
  const { locator } = offices
  return (
    <>
      <ChipRow<FilterKey>
        label={offices.filtersLabel}
        mode="many"
        sliding
        chips={[
          {
            key: 'place',
            words: place ?? locator.place,
            label: locator.placeLabel(place ?? locator.place),
            icon: 'pin',
            selected: place !== null,
          },
          { key: 'near', words: origin ?? offices.filterNear, icon: 'navigation', selected: filters.near !== null },
          { key: 'bookable', words: offices.filterBookable, selected: filters.bookable },
          { key: 'open', words: offices.filterOpen, selected: filters.openNow },
          { key: 'residence', words: offices.filterItem.residence, selected: filters.item === 'residence-permit' },
          { key: 'work', words: offices.filterItem.work, selected: filters.item === 'work-permit' },
          { key: 'joint', words: offices.filterJoint, selected: filters.joint },
        ]}
        onPress={(key) => press[key]()}
      />
      <Sheets sheet={sheet} onClose={() => setSheet('none')} />
    </>
  )
}

const useOriginName = (): string | null => {
  const { locator } = useText().offices
  const language = useLanguage()
  const near = useOffices((state) => state.filters.near)
  const places = usePlaces((state) => state.places)
  const city = citiesOf(places).find(({ code }) => code === near?.city)
  return city === undefined ? null : locator.nearCity(shortPlace(city.name, language))
}

interface SheetsProps {
  readonly sheet: 'none' | 'place' | 'origin'
  readonly onClose: () => void
}

const Sheets = ({ sheet, onClose }: SheetsProps) => {
  const { offices } = useText()
  const filters = useOffices((state) => state.filters)
  const { places, counted } = usePlaces()
  const sortFrom = (code: string | null): void => {
    const centre = citiesOf(places).find((city) => city.code === code)?.centre ?? null
    if (centre !== null) void filterOffices({ near: { ...centre, city: code } })
  }
  return (
    <>
      <PlaceSheet
        open={sheet === 'place'}
        title={offices.locator.choosePlace}
        regions={regionsOf(counted)}
        loading={counted.state === 'loading'}
        chosen={filters}
        depth="district"
        whole="anywhere"
        onChoose={(place) => void filterOffices(place)}
        onClose={onClose}
      />
      <CitySheet
        open={sheet === 'origin'}
        title={offices.locator.chooseOrigin}
        note={offices.locationRefused}
        mustChoose
        chosen={filters.near?.city ?? null}
        onChoose={sortFrom}
        onClose={onClose}
      />
    </>
  )
}
