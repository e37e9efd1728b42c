import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Gradual } from '../../components/gradual.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Words } from '../../components/words.tsx'
import { OfficeRow } from '../../frame/office-row.tsx'
import { RemoteView } from '../../frame/remote-view.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useText } from '../../frame/use-text.ts'
import { filterOffices, loadMoreOffices, useOffices } from '../../stores/offices.ts'
import { loadPlaces } from '../../stores/places.ts'
import { loadRecentSearches, noteSearch } from '../../stores/recent-searches.ts'
import { Filters } from './filters.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Overview } from './overview.tsx'
import { RecentSearches } from './recent-searches.tsx'
import { type OfficesView, ViewSwitch } from './view-switch.tsx'

export default function Offices() {
  const { offices } = useText()
  const q = useOffices((state) => state.filters.q)
  const found = useOffices((state) => state.found)
  const [view, setView] = useState<OfficesView>('list')
  useDidShow(() => {
    loadRecentSearches()
    void loadPlaces()
    void filterOffices({})
  })
  useReachBottom(() => {
    if (view === 'list') void loadMoreOffices()
  })
  const total = found.state === 'ready' ? offices.found(found.value.total) : undefined
  return (
    <Screen tab title={offices.title} announce={total}>
      <SearchField
        label={offices.searchLabel}
        placeholder={offices.searchPlaceholder}
        clearLabel={offices.clearSearch}
        value={q}
        onInput={(typed) => void filterOffices({ q: typed })}
        onSearch={() => noteSearch(q)}
      />
      <Filters />
      {q === '' && <RecentSearches />}
      <ViewSwitch total={total ?? ''} view={view} onView={setView} />
      {view === 'list' ? <Results /> : <Overview onChosen={() => setView('list')} />}
    </Screen>
  )
}

/** A page of rows at a time: the next one when the end is reached, or by the button. */
const Results = () => {
  const { offices: text } = useText()
  const found = useOffices((state) => state.found)
  const near = useOffices((state) => state.filters.near)
  return (
    <RemoteView remote={found} rows={6} onRetry={() => void filterOffices({})}>
      {({ offices, cursor, instead }) =>
        instead !== null ? (
          <NothingFound instead={instead} />
        ) : (
          <>
            {near !== null && <Words size="faint" words={text.locator.byDistance} />}
            <Gradual key={offices[0]?.id} step={5}>
              {offices.map((office) => (
                <OfficeRow key={office.id} office={office} onOpen={() => noteSearch(useOffices.getState().filters.q)} />
              ))}
            </Gradual>
            {cursor !== null && <Button kind="secondary" words={text.more} onPress={() => void loadMoreOffices()} />}
          </>
        )
      }
    </RemoteView>
  )
}
