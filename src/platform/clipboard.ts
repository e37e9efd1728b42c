import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'

export type Pasted = Result<{ readonly text: string }>

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

const readWeChat = async (): Promise<Pasted> => {
  try {
    const { data } = await Taro.getClipboardData()
    return { state: 'done', text: data }
  } catch (error) {
    return failure(error)
  }
}

// The browser asks the reader by itself; who says no can still paste into the field.
const readBrowser = async (): Promise<Pasted> => {
  try {
    return { state: 'done', text: await navigator.clipboard.readText() }
  } catch {
    return { state: 'refused' }
  }
}

// Over plain HTTP and in some in-app browsers there is no clipboard to read.
const inBrowser = (): boolean => 'clipboard' in navigator && 'readText' in navigator.clipboard

/** WeChat confirms a copy by itself; the web leaves that to the page. Read only after a tap. */
export const clipboard = {
  copy: process.env.TARO_ENV === 'weapp' ? fromWeChat : fromBrowser,
  canRead: process.env.TARO_ENV === 'weapp' ? () => true : inBrowser,
  read: process.env.TARO_ENV === 'weapp' ? readWeChat : readBrowser,
} as const
