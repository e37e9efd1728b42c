import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'

export type Scanned = Result<{ readonly text: string }>

const fromWeChat = async (): Promise<Scanned> => {
  try {
    const { result } = await Taro.scanCode({ scanType: ['barCode', 'qrCode'] })
    return { state: 'done', text: result }
  } catch (error) {
    return failure(error)
  }
}

// Taro's web version resolves without looking at anything.
const unavailable = (): Promise<Scanned> => Promise.resolve({ state: 'unavailable' })

const inWeChat = process.env.TARO_ENV === 'weapp'

export const scan = { offered: inWeChat, read: inWeChat ? fromWeChat : unavailable } as const
