import Taro from '@tarojs/taro'
import type { Instant } from '#types/time.ts'
import type { DaysEvent } from '../lib/words/exceptional-days.ts'
import { icsOfDays, icsText, type CalendarEvent } from './ics.ts'
import { failure, type Result } from './result.ts'
import { saveFile } from './save-file.ts'
import { unixSeconds } from './unix-time.ts'

const reminderMinutes = 15

/**
 * WeChat takes one alarm an event. The event has the nearest; every earlier one is a short entry of its own, whose
 * title says what it reminds of. The first that is refused ends it.
 */
const fromWeChat = async (event: CalendarEvent, reminderTitle: string): Promise<Result> => {
  const [nearest, ...earlier] = [...event.alarms].sort((a, b) => a - b)
  const [start, end] = [unixSeconds(event.start), unixSeconds(event.end)]
  const added = await entry(event, { title: event.title, start, end, alarm: nearest })
  if (added.state !== 'done') return added
  for (const minutes of earlier) {
    const from = start - minutes * 60
    const reminded = await entry(event, {
      title: reminderTitle,
      start: from,
      end: from + reminderMinutes * 60,
      alarm: 0,
    })
    if (reminded.state !== 'done') return reminded
  }
  return { state: 'done' }
}

interface Entry {
  readonly title: string
  /** Seconds since 1970. */
  readonly start: number
  readonly end: number
  /** Minutes before the start. */
  readonly alarm: number | undefined
}

// Callbacks, because Taro does not turn this one into a promise.
const entry = ({ location, description }: CalendarEvent, { title, start, end, alarm }: Entry): Promise<Result> =>
  new Promise((resolve) => {
    void Taro.addPhoneCalendar({
      title,
      startTime: start,
      endTime: String(end),
      location,
      description,
      alarm: alarm !== undefined,
      alarmOffset: (alarm ?? 0) * 60,
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

const daysFromBrowser = (events: readonly DaysEvent[], now: Instant, name: string): Promise<Result> => {
  saveFile(`${name}.ics`, 'text/calendar', icsOfDays(events, now))
  return Promise.resolve({ state: 'done' })
}

/** On the web `done` means handed over as a file; whether it is imported is the reader's choice. */
export const calendar = {
  add: process.env.TARO_ENV === 'weapp' ? fromWeChat : fromBrowser,
  /** At least one event; `now` is when the file is made, `name` its name without the ending. */
  addDays: process.env.TARO_ENV === 'weapp' ? daysFromWeChat : daysFromBrowser,
} as const
