import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { focusWithin, moveFocus } from '../components/focus.ts'
import { pageParts } from '../components/page.tsx'
import { firstPaint } from '../platform/first-paint.ts'

// The browser itself puts the reader at the top of the first page.
let first = true

/** On the web: a new page is entered at its title; one that is shown again, where it was left. */
const useFocus = (): void => {
  const giveBack = useRef<() => boolean>(() => false)
  useDidShow(() => {
    if (first) firstPaint.leaveToOwnPage()
    else firstPaint.takeAway()
    if (!first && !giveBack.current()) moveFocus(pageParts.title)
    first = false
  })
  useDidHide(() => {
    giveBack.current = focusWithin(pageParts.main)
  })
}

export const useArrival = process.env.TARO_ENV === 'h5' ? useFocus : () => undefined
