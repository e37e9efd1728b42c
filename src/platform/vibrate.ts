import Taro from '@tarojs/taro'

const inWeChat = (): void => void Taro.vibrateShort({ type: 'medium', fail: () => undefined })

// Safari has none, and other browsers may be told not to.
const inBrowser = (): void => {
  if ('vibrate' in navigator) navigator.vibrate(30)
}

/** One short tremble: something has succeeded. Never the only sign of it. */
export const vibrate = { once: process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser } as const
