import { View } from '@tarojs/components'
import { ChipRow } from '../../components/chip-row.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { Words } from '../../components/words.tsx'
import { useText } from '../../frame/use-text.ts'
import { filterOffices, isNarrowed, noFilters, useOffices } from '../../stores/offices.ts'
import './view-switch.scss'

export type OfficesView = 'list' | 'regions'

interface ViewSwitchProps {
  /** How many were found, in words. */
  readonly total: string
  readonly view: OfficesView
  readonly onView: (view: OfficesView) => void
}

/** The count, with the way back to all, and the two ways to look at what was found. */
export const ViewSwitch = ({ total, view, onView }: ViewSwitchProps) => {
  const { clearFilters, locator } = useText().offices
  const filters = useOffices((state) => state.filters)
  return (
    <View className="cy-view-switch">
      <View className="cy-view-switch__found">
        <Words size="small" words={total} />
        {isNarrowed(filters) && (
          <TextLink
            role="button"
            words={clearFilters}
            onPress={() => void filterOffices({ ...noFilters, near: filters.near })}
          />
        )}
      </View>
      <ChipRow<OfficesView>
        label={locator.view}
        mode="one"
        chips={[
          { key: 'list', words: locator.list, selected: view === 'list' },
          { key: 'regions', words: locator.byRegion, selected: view === 'regions' },
        ]}
        onPress={onView}
      />
    </View>
  )
}
