import Taro from '@tarojs/taro'

/** `lang` is a language tag, such as `zh-Hans`: screen readers choose their voice by it. */
export const pageTitle = {
  set: (title: string, lang: string): void => {
    void Taro.setNavigationBarTitle({ title })
    if (process.env.TARO_ENV === 'weapp') return
    document.title = title
    document.documentElement.lang = lang
  },
} as const
