import { useState } from 'react'
import { ChipRow } from '../../components/chip-row.tsx'
import { CitySheet } from '../../frame/city-sheet.tsx'
import { useLanguage, useText } from '../../frame/use-text.ts'
import { pick } from '../../lib/language.ts'
import { location } from '../../platform/location.ts'
import { filterOffices, useOffices } from '../../stores/offices.ts'
import { citiesOf, usePlaces } from '../../stores/places.ts'

type FilterKey = 'city' | 'near' | 'open' | 'bookable' | 'work' | 'residence' | 'joint'

/** The reader's place is asked for on tap only, and nothing depends on it. */
export const Filters = ({ onPlaceUnknown }: { readonly onPlaceUnknown: () => void }) => {
  const text = useText()
  const language = useLanguage()
  const filters = useOffices((state) => state.filters)
  const places = usePlaces((state) => state.places)
  const [choosing, setChoosing] = useState(false)
  const city = citiesOf(places).find(({ code }) => code === filters.city)

  const sortByPlace = async (): Promise<void> => {
    if (filters.near !== null) return filterOffices({ near: null })
    const here = await location.here()
    if (here.state === 'done') await filterOffices({ near: { lat: here.lat, lng: here.lng } })
    else onPlaceUnknown()
  }
  const toggleItem = (item: 'work-permit' | 'residence-permit'): Promise<void> =>
    filterOffices({ item: filters.item === item ? null : item })

  const press: Record<FilterKey, () => void> = {
    city: () => setChoosing(true),
    near: () => void sortByPlace(),
    open: () => void filterOffices({ openNow: !filters.openNow }),
    bookable: () => void filterOffices({ bookable: !filters.bookable }),
    work: () => void toggleItem('work-permit'),
    residence: () => void toggleItem('residence-permit'),
    joint: () => void filterOffices({ joint: !filters.joint }),
  }
  const { offices } = text
  return (
    <>
      <ChipRow<FilterKey>
        label={offices.filtersLabel}
        mode="many"
        sliding
        chips={[
          {
            key: 'city',
            words: city === undefined ? offices.cityLabel : pick(city.name, language),
            icon: 'pin',
            selected: city !== undefined,
          },
          { key: 'near', words: offices.filterNear, icon: 'navigation', selected: filters.near !== null },
          { key: 'bookable', words: offices.filterBookable, selected: filters.bookable },
          { key: 'open', words: offices.filterOpen, selected: filters.openNow },
          { key: 'residence', words: offices.filterItem.residence, selected: filters.item === 'residence-permit' },
          { key: 'work', words: offices.filterItem.work, selected: filters.item === 'work-permit' },
          { key: 'joint', words: offices.filterJoint, selected: filters.joint },
        ]}
        onPress={(key) => press[key]()}
      />
      <CitySheet
        open={choosing}
        chosen={filters.city}
        onChoose={(chosen) => void filterOffices({ city: chosen })}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}
