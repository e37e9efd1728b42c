import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { screenLight } from '../../../platform/screen-light.ts'

/** The screen is bright while the pass is on it: a dim one is what scanners at the window fail on. */
export const useBrightScreen = (): void => {
  const dim = useRef<(() => void) | null>(null)
  const restore = (): void => {
    dim.current?.()
    dim.current = null
  }
  useDidShow(() => {
    dim.current ??= screenLight.brighten()
  })
  useDidHide(restore)
  useEffect(() => restore, [])
}
