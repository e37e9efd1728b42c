import Taro from '@tarojs/taro'

/** The app comes to the front or leaves it; each answers the way to stop listening. */
export const visibility = {
  onShow: (listener: () => void): (() => void) => {
    const shown = (): void => listener()
    Taro.onAppShow(shown)
    return () => Taro.offAppShow(shown)
  },
  onHide: (listener: () => void): (() => void) => {
    const hidden = (): void => listener()
    Taro.onAppHide(hidden)
    return () => Taro.offAppHide(hidden)
  },
} as const
