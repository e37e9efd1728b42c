import { useError, useLaunch, usePageNotFound } from '@tarojs/taro'
import { createElement, type PropsWithChildren } from 'react'
import { CrashGuard } from './frame/crash-guard.tsx'
import { beginFirstPage } from './frame/use-parts.ts'
import { tabs } from './lib/routes.ts'
import { navigation } from './platform/navigation.ts'
import { launch, start } from './start.ts'
import { notePageMissing, noteUncaught } from './stores/problems.ts'
import './app.scss'

start()
beginFirstPage()

export default function App({ children }: PropsWithChildren) {
  useLaunch(({ query }) => {
    const asked: unknown = query['lang']
    launch(typeof asked === 'string' ? asked : null)
  })
  usePageNotFound(() => {
    notePageMissing()
    navigation.tab(tabs.home)
  })
  useError(noteUncaught)
  return createElement(CrashGuard, null, children)
}
