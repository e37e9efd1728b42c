import Taro from '@tarojs/taro'

const inWeChat = (home: string): void => void Taro.reLaunch({ url: home })

// Replaced rather than followed, so that Back does not lead to what was there before.
const inBrowser = (home: string): void => {
  window.history.replaceState(null, '', `#${home}`)
  window.location.reload()
}

/** Starts over at a page, with nothing to go back to. On the web the whole app is loaded again. */
export const restart = { at: process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser } as const
