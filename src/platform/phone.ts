import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'

const fromWeChat = async (phoneNumber: string): Promise<Result> => {
  try {
    await Taro.makePhoneCall({ phoneNumber })
    return { state: 'done' }
  } catch (error) {
    return failure(error)
  }
}

const fromBrowser = (phoneNumber: string): Promise<Result> => {
  window.location.href = `tel:${phoneNumber.replace(/[^+\d]/g, '')}`
  return Promise.resolve({ state: 'done' })
}

export const phone = { call: process.env.TARO_ENV === 'weapp' ? fromWeChat : fromBrowser } as const
