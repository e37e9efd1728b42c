import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'

/** `path`: where one of the app's own mini-codes leads, a route; null for any other code. */
export type Scanned = Result<{ readonly text: string; readonly path: string | null }>

// Taro's types lack `wxCode`, the round codes of mini-programs.
const kinds: object = { scanType: ['barCode', 'qrCode', 'wxCode'] }

const fromWeChat = async (): Promise<Scanned> => {
  try {
    const { result, path } = await Taro.scanCode({ ...kinds })
    return { state: 'done', text: result, path: path ? `/${path.replace(/^\//, '')}` : null }
  } catch (error) {
    return failure(error)
  }
}

// Taro's web version resolves without looking at anything.
const unavailable = (): Promise<Scanned> => Promise.resolve({ state: 'unavailable' })

const inWeChat = process.env.TARO_ENV === 'weapp'

export const scan = { offered: inWeChat, read: inWeChat ? fromWeChat : unavailable } as const
