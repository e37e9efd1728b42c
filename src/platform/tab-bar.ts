import Taro from '@tarojs/taro'

/** Words of the tabs, in their order. Works on a tab page only; elsewhere WeChat refuses, harmlessly. */
export const tabBar = {
  setTexts: (texts: readonly string[]): void => {
    texts.forEach((text, index) => {
      Promise.resolve(Taro.setTabBarItem({ index, text })).catch(() => undefined)
    })
  },
} as const
