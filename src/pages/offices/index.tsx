import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DataState } from '../../components/data-state.tsx'
import { Note } from '../../components/note.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Words } from '../../components/words.tsx'
import { OfficeRow } from '../../frame/office-row.tsx'
import { RemoteView } from '../../frame/remote-view.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useText } from '../../frame/use-text.ts'
import { filterOffices, loadMoreOffices, noFilters, useOffices } from '../../stores/offices.ts'
import { loadPlaces } from '../../stores/places.ts'
import { Filters } from './filters.tsx'

export default function Offices() {
  const text = useText()
  const { filters, found } = useOffices()
  const [placeUnknown, setPlaceUnknown] = useState(false)
  useDidShow(() => {
    void loadPlaces()
    void filterOffices({})
  })
  const total = found.state === 'ready' ? text.offices.found(found.value.total) : undefined
  return (
    <Screen tab title={text.offices.title} announce={total}>
      <SearchField
        label={text.offices.searchLabel}
        placeholder={text.offices.searchPlaceholder}
        clearLabel={text.offices.clearSearch}
        value={filters.q}
        onInput={(q) => void filterOffices({ q })}
      />
      <Filters onPlaceUnknown={() => setPlaceUnknown(true)} />
      {placeUnknown && <Note tone="info" spoken words={text.offices.locationRefused} />}
      <RemoteView remote={found} rows={6} onRetry={() => void filterOffices({})}>
        {({ offices, cursor }) =>
          offices.length === 0 ? (
            <DataState
              state="empty"
              title={text.offices.noneTitle}
              words={text.offices.noneWords}
              action={{ words: text.offices.clearFilters, onPress: () => void filterOffices(noFilters) }}
            />
          ) : (
            <>
              <Words size="small" words={total ?? ''} />
              {offices.map((office) => (
                <OfficeRow key={office.id} office={office} />
              ))}
              {cursor !== null && (
                <Button kind="secondary" words={text.offices.more} onPress={() => void loadMoreOffices()} />
              )}
            </>
          )
        }
      </RemoteView>
    </Screen>
  )
}
