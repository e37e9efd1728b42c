import { View } from '@tarojs/components'
import { ChipRow } from '../../components/chip-row.tsx'
import { Words } from '../../components/words.tsx'
import { useText } from '../../frame/use-text.ts'
import './view-switch.scss'

export type OfficesView = 'list' | 'regions'

interface ViewSwitchProps {
  /** How many were found, in words. */
  readonly total: string
  readonly view: OfficesView
  readonly onView: (view: OfficesView) => void
}

/** The count, and the two ways to look at what was found. */
export const ViewSwitch = ({ total, view, onView }: ViewSwitchProps) => {
  const { locator } = useText().offices
  return (
    <View className="cy-view-switch">
      <Words size="small" words={total} />
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
