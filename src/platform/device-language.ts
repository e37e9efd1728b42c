import Taro from '@tarojs/taro'

/** The language of the phone, for the first run only: later the reader's choice counts. */
export const deviceLanguage = (): 'zh' | 'en' => {
  const tag = process.env.TARO_ENV === 'weapp' ? Taro.getAppBaseInfo().language : navigator.language
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
