import Taro from '@tarojs/taro'
import { failure, type Result } from './result.ts'

const inWeChat = process.env.TARO_ENV === 'weapp'

// Each account of WeChat has template ids of its own; a build without one asks nobody.
const templateId: string = process.env.TARO_APP_REMINDER_TEMPLATE ?? ''

const fromWeChat = async (): Promise<Result> => {
  try {
    const answers: object = await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] })
    const answer: unknown = Reflect.get(answers, templateId)
    return { state: answer === 'accept' ? 'done' : answer === 'reject' ? 'refused' : 'unavailable' }
  } catch (error) {
    return failure(error)
  }
}

const unavailable = (): Promise<Result> => Promise.resolve({ state: 'unavailable' })

/** One message about the visit, if the reader allows it. Call it from a tap: WeChat refuses it otherwise. */
export const subscribe = {
  offered: inWeChat && templateId !== '',
  ask: inWeChat ? fromWeChat : unavailable,
} as const
