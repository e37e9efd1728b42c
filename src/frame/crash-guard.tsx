import { Component, type PropsWithChildren } from 'react'
import { DataState } from '../components/data-state.tsx'
import { tabs } from '../lib/routes.ts'
import { texts } from '../lib/text.ts'
import { navigation } from '../platform/navigation.ts'
import { useSettings } from '../stores/settings.ts'

/** A fault is caught once, here, told plainly, and costs nothing that was typed. */
export class CrashGuard extends Component<PropsWithChildren, { readonly crashed: boolean }> {
  override readonly state = { crashed: false }

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    const { common } = texts[useSettings.getState().language]
    const goHome = (): void => {
      this.setState({ crashed: false })
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
}
