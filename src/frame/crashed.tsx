import { useEffect } from 'react'
import { DataState } from '../components/data-state.tsx'
import { tabs } from '../lib/routes.ts'
import { firstPaint } from '../platform/first-paint.ts'
import { navigation } from '../platform/navigation.ts'
import { useText } from './use-text.ts'

/** What a reader sees where a page failed: what happened, what is safe, and the way out. */
export const Crashed = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { common } = useText()
  useEffect(() => firstPaint.takeAway(), [])
  const goHome = (): void => {
    onLeave()
    navigation.tab(tabs.home)
  }
  return (
    <DataState
      state="error"
      title={common.crashedTitle}
      words={common.crashedWords}
      action={{ words: common.goHome, onPress: goHome }}
    />
  )
}
