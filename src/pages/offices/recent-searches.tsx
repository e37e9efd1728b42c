import { useState } from 'react'
import { ChipRow } from '../../components/chip-row.tsx'
import { Section } from '../../components/section.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { useText } from '../../frame/use-text.ts'
import { filterOffices } from '../../stores/offices.ts'
import { removeAllSearches, removeSearch, useRecentSearches } from '../../stores/recent-searches.ts'

const all = 'remove all'

/** What was searched for before, to search again or to remove, one by one or all. */
export const RecentSearches = () => {
  const { locator } = useText().offices
  const searches = useRecentSearches((state) => state.searches)
  const [editing, setEditing] = useState(false)
  if (searches.length === 0) return null
  const press = (search: string): void => {
    if (!editing) void filterOffices({ q: search })
    else if (search === all) removeAllSearches()
    else removeSearch(search)
  }
  return (
    <Section
      level={2}
      title={locator.recent}
      aside={
        <TextLink
          role="button"
          words={editing ? locator.doneEditing : locator.editRecent}
          label={`${locator.recent} ${editing ? locator.doneEditing : locator.editRecent}`}
          onPress={() => setEditing(!editing)}
        />
      }
    >
      <ChipRow
        label={locator.recent}
        mode="actions"
        chips={[
          ...searches.map((search) => ({
            key: search,
            words: search,
            label: editing ? locator.removeRecent(search) : locator.recentSearch(search),
            icon: editing ? ('close' as const) : ('clock' as const),
          })),
          ...(editing ? [{ key: all, words: locator.removeAllRecent }] : []),
        ]}
        onPress={press}
      />
    </Section>
  )
}
