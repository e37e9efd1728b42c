import Taro from '@tarojs/taro'
import { sideBySide } from './side-by-side.ts'

/** WeChat refuses to open an eleventh page: there the next one takes the place of the tenth. */
const deepest = 10

/** Where the reader goes. Addresses come from `src/lib/routes.ts`. */
export const navigation = {
  to: (url: string): void => {
    if (process.env.TARO_ENV === 'weapp' && Taro.getCurrentPages().length >= deepest) void Taro.redirectTo({ url })
    else if (sideBySide.isFromList()) void sideBySide.open(url)
    else void Taro.navigateTo({ url })
  },
  /** In place of this page, so that steps do not pile up on WeChat's stack of ten. */
  replace: (url: string): void => void Taro.redirectTo({ url }),
  tab: (url: string): void => void Taro.switchTab({ url }),
  /** Back, or to a tab where there is nothing to go back to. */
  back: (otherwise: string): void => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.switchTab({ url: otherwise })
  },
} as const
