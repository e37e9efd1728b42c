import Taro from '@tarojs/taro'

export type Theme = 'system' | 'light' | 'dark'

// The same values as src/theme/tokens.scss: WeChat's own bars stand outside our style sheets.
const bars = {
  light: {
    ink: '#000000',
    surface: '#ffffff',
    ground: '#f6f7f5',
    faint: '#616d67',
    brand: '#0b6b4f',
  },
  dark: {
    ink: '#ffffff',
    surface: '#18201d',
    ground: '#0f1412',
    faint: '#93a09a',
    brand: '#4cc79b',
  },
} as const

const inWeChat = (theme: Theme): void => {
  const system = Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
  const { ink, surface, ground, faint, brand } = bars[theme === 'system' ? system : theme]
  const asked = [
    Taro.setNavigationBarColor({ frontColor: ink, backgroundColor: ground }),
    Taro.setBackgroundColor({ backgroundColor: ground }),
    // Refused outside tab pages, harmlessly.
    Taro.setTabBarStyle({ color: faint, selectedColor: brand, backgroundColor: surface }),
  ]
  for (const request of asked) Promise.resolve(request).catch(() => undefined)
}

const inBrowser = (theme: Theme): void => {
  document.documentElement.classList.remove('light', 'dark')
  if (theme !== 'system') document.documentElement.classList.add(theme)
}

// The web's style sheets follow the system by themselves.
const followInWeChat = (theme: () => Theme): void => Taro.onThemeChange(() => inWeChat(theme()))

/** Paints what lies outside the page frame; call it when a page is shown and when the choice changes. */
export const appearance = {
  apply: process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser,
  /** Paints again whenever the system goes dark or light; `theme` answers the reader's choice by then. */
  follow: process.env.TARO_ENV === 'weapp' ? followInWeChat : (): void => undefined,
} as const
