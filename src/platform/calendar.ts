import Taro from '@tarojs/taro'
import { icsText, type CalendarEvent } from './ics.ts'
import { failure, type Result } from './result.ts'
import { unixSeconds } from './unix-time.ts'

// Callbacks, because Taro does not turn this one into a promise.
const fromWeChat = (event: CalendarEvent): Promise<Result> =>
  new Promise((resolve) => {
    const [earliest] = [...event.alarms].sort((a, b) => b - a)
    void Taro.addPhoneCalendar({
      title: event.title,
      startTime: unixSeconds(event.start),
      endTime: String(unixSeconds(event.end)),
      location: event.location,
      description: event.description,
      alarm: earliest !== undefined,
      // One reminder is all WeChat takes: the earliest leaves time to act.
      alarmOffset: (earliest ?? 0) * 60,
      success: () => resolve({ state: 'done' }),
      fail: (error) => resolve(failure(error)),
    })
  })

const fromBrowser = (event: CalendarEvent): Promise<Result> => {
  const url = URL.createObjectURL(new Blob([icsText(event)], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'appointment.ics'
  link.click()
  URL.revokeObjectURL(url)
  return Promise.resolve({ state: 'done' })
}

/** On the web `done` means handed over as a file; whether it is imported is the reader's choice. */
export const calendar = {
  add: process.env.TARO_ENV === 'weapp' ? fromWeChat : fromBrowser,
} as const
