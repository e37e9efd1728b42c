import { useEffect } from 'react'
import { Note } from '../../components/note.tsx'
import { TileGrid } from '../../components/tile-grid.tsx'
import { Words } from '../../components/words.tsx'
import { RemoteView } from '../../frame/remote-view.tsx'
import { useLanguage, useText } from '../../frame/use-text.ts'
import { pick } from '../../lib/language.ts'
import { shortPlace } from '../../lib/words/place.ts'
import { everywhere, filterOffices, useOffices } from '../../stores/offices.ts'
import { countPlaces, usePlaces } from '../../stores/places.ts'

/** Offices by region as a picture: what the filters leave in each; a tap goes there. */
export const Overview = ({ onChosen }: { readonly onChosen: () => void }) => {
  const { locator } = useText().offices
  const language = useLanguage()
  const filters = useOffices((state) => state.filters)
  const counted = usePlaces((state) => state.counted)
  useEffect(() => void countPlaces(filters), [filters])
  return (
    <RemoteView remote={counted} rows={4} onRetry={() => void countPlaces(filters)}>
      {({ regions }) =>
        regions.length === 0 ? (
          <Note tone="info" words={locator.noPlaces} />
        ) : (
          <>
            <Words size="small" words={locator.overviewHint} />
            <TileGrid
              label={locator.overview}
              tiles={regions.map((region) => ({
                key: region.code,
                words: shortPlace(region.name, language),
                count: region.offices,
                label: locator.placeCount(pick(region.name, language), region.offices),
                selected: region.code === filters.region,
              }))}
              onPress={(region) => {
                void filterOffices({ ...everywhere, region })
                onChosen()
              }}
            />
          </>
        )
      }
    </RemoteView>
  )
}
