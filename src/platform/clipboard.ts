import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'

const fromWeChat = async (data: string): Promise<Result> => {
  try {
    await Taro.setClipboardData({ data })
    return { state: 'done' }
  } catch (error) {
    return failure(error)
  }
}

// Taro's own keeps a copy in localStorage and shows a Chinese notice: codes must do neither.
const fromBrowser = async (data: string): Promise<Result> => {
  try {
    await navigator.clipboard.writeText(data)
    return { state: 'done' }
  } catch {
    return { state: 'unavailable' }
  }
}

/** WeChat confirms a copy by itself; the web leaves that to the page. */
export const clipboard = {
  copy: process.env.TARO_ENV === 'weapp' ? fromWeChat : fromBrowser,
} as const
