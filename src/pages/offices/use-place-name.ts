import { useLanguage } from '../../frame/use-text.ts'
import { shortPlace } from '../../lib/words/place.ts'
import type { PlaceFilter } from '../../stores/offices.ts'
import { regionsOf, usePlaces } from '../../stores/places.ts'

/** The smallest place that is chosen, by name; `null` where none is, or its name is not here yet. */
export const usePlaceName = (chosen: PlaceFilter): string | null => {
  const language = useLanguage()
  const places = usePlaces((state) => state.places)
  const region = regionsOf(places).find(({ code }) => code === chosen.region)
  const city = region?.cities.find(({ code }) => code === chosen.city)
  const district = city?.districts.find(({ code }) => code === chosen.district)
  const place = district ?? city ?? region
  return place === undefined ? null : shortPlace(place.name, language)
}
