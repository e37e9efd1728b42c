import { useEffect, useState } from 'react'
import type { ServiceGuide } from '#types/service-item.ts'
import { ChipRow } from '../../../components/chip-row.tsx'
import { DataState } from '../../../components/data-state.tsx'
import { Words } from '../../../components/words.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { loadItems, useItems } from '../../../stores/items.ts'
import { GuideProcess } from './guide-process.tsx'

export default function Process() {
  const { process } = useProgressText().progress
  const items = useItems((state) => state.items)
  useEffect(() => void loadItems(), [])
  return (
    <Screen title={process.title}>
      <Words words={process.lead} />
      <RemoteView remote={items} rows={6} onRetry={() => void loadItems()}>
        {(value) => <Guides guides={longestFirst(value.items.flatMap(({ guides }) => guides))} />}
      </RemoteView>
    </Screen>
  )
}

/** The guides that tell a process, the one that tells most of it first. */
const longestFirst = (guides: readonly ServiceGuide[]): readonly ServiceGuide[] =>
  guides.filter(({ process }) => process.length > 0).sort((one, other) => other.process.length - one.process.length)

const Guides = ({ guides }: { readonly guides: readonly ServiceGuide[] }) => {
  const { process } = useProgressText().progress
  const language = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const guide = guides.find(({ id }) => id === chosen) ?? guides[0]
  if (guide === undefined) return <DataState state="empty" title={process.none} />
  return (
    <>
      {guides.length > 1 && (
        <ChipRow
          label={process.place}
          mode="one"
          chips={guides.map(({ id, place }) => ({ key: id, words: pick(place, language), selected: id === guide.id }))}
          onPress={setChosen}
        />
      )}
      <GuideProcess guide={guide} />
    </>
  )
}
