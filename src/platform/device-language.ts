import Taro from '@tarojs/taro'
import { isLanguage, type Language } from '../lib/language.ts'

/** The language of the phone, for the first run only: later the reader's choice counts. */
export const deviceLanguage = (): Language => {
  const tag = process.env.TARO_ENV === 'weapp' ? Taro.getAppBaseInfo().language : navigator.language
  const [language = ''] = tag.toLowerCase().split(/[-_]/)
  return isLanguage(language) ? language : 'en'
}
