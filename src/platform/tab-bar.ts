import Taro from '@tarojs/taro'

const write = (texts: readonly string[]): void => {
  texts.forEach((text, index) => {
    Promise.resolve(Taro.setTabBarItem({ index, text })).catch(() => undefined)
  })
}

// Taro's bar on the web has links, but no landmark around them.
const writeInLandmark = (texts: readonly string[]): void => {
  write(texts)
  document.querySelector('.taro-tabbar__tabbar')?.setAttribute('role', 'navigation')
}

/** Words of the tabs, in their order. On a tab page only; elsewhere WeChat refuses, harmlessly. */
export const tabBar = { setTexts: process.env.TARO_ENV === 'weapp' ? write : writeInLandmark } as const
