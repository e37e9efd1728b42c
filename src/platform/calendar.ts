import Taro from '@tarojs/taro'
import type { Instant } from '#types/time.ts'
import type { DaysEvent } from '../lib/words/exceptional-days.ts'
import { icsOfDays, icsText, type CalendarEvent } from './ics.ts'
import { failure, type Result } from './result.ts'
import { saveFile } from './save-file.ts'
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
  saveFile('appointment.ics', 'text/calendar', icsText(event))
  return Promise.resolve({ state: 'done' })
}

/** Whole days, one after another: WeChat takes one event at a time. The first that is refused ends it. */
const daysFromWeChat = async (events: readonly DaysEvent[]): Promise<Result> => {
  for (const event of events) {
    const added = await oneOfDays(event)
    if (added.state !== 'done') return added
  }
  return { state: 'done' }
}

const oneOfDays = ({ title, from, to, location, description }: DaysEvent): Promise<Result> =>
  new Promise((resolve) => {
    void Taro.addPhoneCalendar({
      title,
      location,
      description,
      allDay: true,
      startTime: unixSeconds(`${from}T00:00:00+08:00`),
      endTime: String(unixSeconds(`${to}T23:59:00+08:00`)),
      alarm: false,
      success: () => resolve({ state: 'done' }),
      fail: (error) => resolve(failure(error)),
    })
  })

const daysFromBrowser = (events: readonly DaysEvent[], now: Instant): Promise<Result> => {
  saveFile('office-days.ics', 'text/calendar', icsOfDays(events, now))
  return Promise.resolve({ state: 'done' })
}

/** On the web `done` means handed over as a file; whether it is imported is the reader's choice. */
export const calendar = {
  add: process.env.TARO_ENV === 'weapp' ? fromWeChat : fromBrowser,
  /** At least one event; `now` is when the file is made. */
  addDays: process.env.TARO_ENV === 'weapp' ? daysFromWeChat : daysFromBrowser,
} as const
