import { useEffect, useId, useRef, useState } from 'react'
import { ChipRow } from '../components/chip-row.tsx'
import { DataState } from '../components/data-state.tsx'
import { moveFocus } from '../components/focus.ts'
import { Note } from '../components/note.tsx'
import { Sheet } from '../components/sheet.tsx'
import { TileGrid } from '../components/tile-grid.tsx'
import { TextLink } from '../components/text-link.tsx'
import { pick } from '../lib/language.ts'
import { shortPlace } from '../lib/words/place.ts'
import { everywhere, type PlaceFilter } from '../stores/offices.ts'
import type { City, Region } from '../stores/places.ts'
import { useLanguage, useText } from './use-text.ts'

interface PlaceSheetProps {
  readonly open: boolean
  readonly title: string
  readonly regions: readonly Region[]
  readonly loading: boolean
  readonly chosen: PlaceFilter
  /** How far down the reader may go. */
  readonly depth: 'city' | 'district'
  /** What may be chosen as a whole: nothing, the country alone, or any place. */
  readonly whole: 'nowhere' | 'country' | 'anywhere'
  /** Said before the choice, such as why a city is asked for. */
  readonly note?: string | undefined
  readonly onChoose: (place: PlaceFilter) => void
  readonly onClose: () => void
}

/** Choosing a place from the large to the small: region, city, district, each with how many offices it has. */
export const PlaceSheet = (props: PlaceSheetProps) => {
  const text = useText()
  return (
    <Sheet open={props.open} title={props.title} closeLabel={text.common.close} onClose={props.onClose}>
      {props.note !== undefined && <Note tone="info" spoken words={props.note} />}
      {props.loading ? <DataState state="loading" label={text.common.loading} rows={4} /> : <Levels {...props} />}
    </Sheet>
  )
}

/** Mounted anew with every opening: it begins at the place that is chosen. */
const Levels = (props: PlaceSheetProps) => {
  const { regions, chosen, onChoose, onClose } = props
  const [regionCode, setRegion] = useState(chosen.region)
  const [cityCode, setCity] = useState(chosen.district === null ? null : chosen.city)
  const region = regions.find(({ code }) => code === regionCode)
  const city = region?.cities.find(({ code }) => code === cityCode)
  const backId = useFocusOnMove(`${regionCode ?? ''} ${cityCode ?? ''}`)
  const choose = (place: PlaceFilter): void => {
    onChoose(place)
    onClose()
  }
  const toRegion = (one: Region): void => {
    const [only, ...more] = one.cities
    // A municipality has but one city: straight on to its districts.
    setRegion(one.code)
    setCity(null)
    if (only === undefined || more.length > 0) return
    if (props.depth === 'district' && only.districts.length > 1) setCity(only.code)
    else choose({ region: one.code, city: only.code, district: null })
  }
  if (region === undefined) return <Regions {...props} onRegion={toRegion} onWhole={() => choose(everywhere)} />
  const inRegion = { region: region.code, city: null, district: null }
  if (city === undefined) {
    const toCity = (one: City): void => {
      if (props.depth === 'district' && one.districts.length > 1) setCity(one.code)
      else choose({ ...inRegion, city: one.code })
    }
    return (
      <Level
        {...props}
        backId={backId}
        above={null}
        here={region}
        within={region.cities}
        chosenCode={chosen.city}
        onBack={() => setRegion(null)}
        onWhole={() => choose(inRegion)}
        onPress={toCity}
      />
    )
  }
  const alone = region.cities.length === 1
  return (
    <Level
      {...props}
      backId={backId}
      above={alone ? null : region}
      here={city}
      within={city.districts}
      chosenCode={chosen.district}
      onBack={() => (alone ? setRegion(null) : setCity(null))}
      onWhole={() => choose({ ...inRegion, city: city.code })}
      onPress={({ code }) => choose({ ...inRegion, city: city.code, district: code })}
    />
  )
}

/** What was tapped to come here is gone: the keyboard goes on from the way back. */
const useFocusOnMove = (level: string): string => {
  const id = useId()
  const shown = useRef(level)
  useEffect(() => {
    if (shown.current === level) return
    shown.current = level
    moveFocus(id)
  }, [id, level])
  return id
}

interface RegionsProps extends PlaceSheetProps {
  readonly onRegion: (region: Region) => void
  readonly onWhole: () => void
}

const Regions = ({ regions, chosen, whole, onRegion, onWhole }: RegionsProps) => {
  const { locator } = useText().offices
  const language = useLanguage()
  if (regions.length === 0) return <Note tone="info" words={locator.noPlaces} />
  return (
    <>
      {whole !== 'nowhere' && (
        <ChipRow
          label={locator.choosePlace}
          mode="one"
          chips={[{ key: 'all', words: locator.allRegions, selected: chosen.region === null }]}
          onPress={onWhole}
        />
      )}
      <TileGrid
        label={locator.overview}
        tiles={regions.map((region) => ({
          key: region.code,
          words: shortPlace(region.name, language),
          count: region.offices,
          label: locator.placeCount(pick(region.name, language), region.offices),
          selected: region.code === chosen.region,
        }))}
        onPress={(key) => {
          const region = regions.find(({ code }) => code === key)
          if (region !== undefined) onRegion(region)
        }}
      />
    </>
  )
}

type Place = Pick<City, 'code' | 'name' | 'offices'>

interface LevelProps<One extends Place> extends PlaceSheetProps {
  readonly backId: string
  readonly above: Place | null
  readonly here: Place
  readonly within: readonly One[]
  readonly chosenCode: string | null
  readonly onBack: () => void
  readonly onWhole: () => void
  readonly onPress: (place: One) => void
}

const Level = <One extends Place>(props: LevelProps<One>) => {
  const { backId, above, here, within, whole, chosenCode, onBack, onWhole, onPress } = props
  const { locator } = useText().offices
  const language = useLanguage()
  const name = pick(here.name, language)
  const up = above === null ? locator.allRegions : pick(above.name, language)
  const all = { key: 'all', words: locator.allOf(name, here.offices), selected: false }
  return (
    <>
      <TextLink id={backId} role="button" words={locator.backTo(up)} onPress={onBack} />
      <ChipRow
        label={locator.narrower(name)}
        mode="one"
        chips={[
          ...(whole === 'anywhere' ? [all] : []),
          ...within.map((place) => ({
            key: place.code,
            words: `${shortPlace(place.name, language)} ${place.offices}`,
            label: locator.placeCount(pick(place.name, language), place.offices),
            selected: place.code === chosenCode,
          })),
        ]}
        onPress={(key) => {
          const place = within.find(({ code }) => code === key)
          if (place === undefined) onWhole()
          else onPress(place)
        }}
      />
    </>
  )
}
