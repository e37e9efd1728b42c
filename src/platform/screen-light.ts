import Taro from '@tarojs/taro'

/** Makes what is on the screen easy to scan; answers the way back to how it was. */
type Brighten = () => () => void

const none = (): void => undefined

const inWeChat: Brighten = () => {
  let over = false
  let before: number | null = null
  const set = (value: number, keepScreenOn: boolean): void => {
    void Taro.setScreenBrightness({ value, fail: none })
    void Taro.setKeepScreenOn({ keepScreenOn, fail: none })
  }
  void Taro.getScreenBrightness({
    success: ({ value }) => {
      if (over) return
      before = value
      set(1, true)
    },
    fail: none,
  })
  return () => {
    over = true
    if (before !== null) set(before, false)
  }
}

// A web page cannot make the screen brighter, but keeps it from going dark, where the browser lets it.
const inBrowser: Brighten = () => {
  if (!('wakeLock' in navigator)) return none
  const lock = navigator.wakeLock.request('screen').catch(() => null)
  return () => void lock.then((held) => held?.release())
}

export const screenLight: { readonly brighten: Brighten } = {
  brighten: process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser,
}
