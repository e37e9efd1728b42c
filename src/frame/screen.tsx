import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { Note } from '../components/note.tsx'
import { Page } from '../components/page.tsx'
import { languageTags } from '../lib/language.ts'
import { tabs } from '../lib/routes.ts'
import { appearance } from '../platform/appearance.ts'
import { navigation } from '../platform/navigation.ts'
import { pageTitle } from '../platform/page-title.ts'
import { tabBar } from '../platform/tab-bar.ts'
import { useNetwork } from '../stores/network.ts'
import { useSettings } from '../stores/settings.ts'
import { useTypeSize } from '../stores/type-size.ts'
import { AppNotes } from './app-notes.tsx'
import { HelpRow } from './help-row.tsx'
import { PrivacySheet } from './privacy-sheet.tsx'
import { ReaderLanguage } from './reader-language.tsx'
import { useArrival } from './use-arrival.ts'
import { useParts } from './use-parts.ts'
import { useText } from './use-text.ts'

interface ScreenProps {
  readonly children: ReactNode
  readonly title: string
  /** A tab has no way back, and carries the words of the tab bar. */
  readonly tab?: boolean
  readonly footer?: ReactNode
  readonly announce?: string | undefined
  /** The office that the page is about, once it is known. */
  readonly officeId?: string | undefined
}

/** What every page stands in: title, language, theme, type size, offline and set-aside notes, help. */
export const Screen = ({ children, title, tab = false, footer, announce, officeId }: ScreenProps) => {
  const text = useText()
  const { theme } = useSettings()
  const scale = useTypeSize()
  const online = useNetwork((network) => network.online)

  const { shown, whole } = useParts(children)

  useNames(title, tab)
  useArrival()

  const isWeb = process.env.TARO_ENV === 'h5'
  return (
    <Page
      theme={theme}
      scale={scale}
      title={isWeb ? title : undefined}
      back={isWeb && !tab ? { words: text.common.back, onPress: () => navigation.back(tabs.home) } : undefined}
      skip={text.common.skip}
      language={<ReaderLanguage />}
      banner={online ? undefined : <Note tone="warn" spoken words={text.common.offline} />}
      footer={footer}
      help={whole ? <HelpRow officeId={officeId} /> : undefined}
      announce={announce}
    >
      <AppNotes />
      {shown}
      {!isWeb && <PrivacySheet />}
    </Page>
  )
}

/** Names the page, and on a tab the tabs, in the reader's language; paints what is the system's in the reader's theme. */
const useNames = (title: string, tab: boolean): void => {
  const text = useText()
  const { language, theme } = useSettings()
  const name = (): void => {
    pageTitle.set(title, languageTags[language])
    appearance.apply(theme)
    const { home, offices, appointments, me } = text.common.tabs
    if (tab) tabBar.setTexts([home, offices, appointments, me])
  }
  useEffect(name, [title, language, tab, text, theme])
  useDidShow(name)
}
