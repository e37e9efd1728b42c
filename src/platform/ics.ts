import type { Instant, LocalDate } from '#types/time.ts'
import { addDays } from '../lib/dates.ts'
import type { DaysEvent } from '../lib/words/exceptional-days.ts'
import { utcStamp } from './unix-time.ts'

export interface CalendarEvent {
  /** Stays the same when the event changes, so that a calendar replaces it. */
  readonly uid: string
  readonly title: string
  readonly start: Instant
  readonly end: Instant
  readonly location: string
  readonly description: string
  /** Reminders, minutes before the start. */
  readonly alarms: readonly number[]
  /** When this text is made. */
  readonly now: Instant
}

/** An iCalendar file (RFC 5545) with one event. */
export const icsText = (event: CalendarEvent): string =>
  fileOf([
    ...chinaZone,
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utcStamp(event.now)}`,
    `DTSTART;TZID=Asia/Shanghai:${localStamp(event.start)}`,
    `DTEND;TZID=Asia/Shanghai:${localStamp(event.end)}`,
    ...wordsOf(event),
    ...event.alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(event.title)}`,
      `TRIGGER:-PT${minutes}M`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ])

/**
 * An iCalendar file of whole days, at least one. They belong to no zone, and take nobody's time: an office that is
 * closed leaves its readers free.
 */
export const icsOfDays = (events: readonly DaysEvent[], now: Instant): string =>
  fileOf(
    events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${utcStamp(now)}`,
      `DTSTART;VALUE=DATE:${dateStamp(event.from)}`,
      // The end is the first day that is not meant any more.
      `DTEND;VALUE=DATE:${dateStamp(addDays(event.to, 1))}`,
      ...wordsOf(event),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  )

const fileOf = (components: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ChuangYue//Appointments//ZH',
    'CALSCALE:GREGORIAN',
    ...components,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

const wordsOf = ({ title, location, description }: Pick<CalendarEvent, 'title' | 'location' | 'description'>) => [
  `SUMMARY:${escaped(title)}`,
  `LOCATION:${escaped(location)}`,
  `DESCRIPTION:${escaped(description)}`,
]

// China has had one zone without summer time since 1991.
const chinaZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const

/** §3.3.11: backslash, semicolon, comma and line break are escaped. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')

const dateStamp = (date: LocalDate): string => date.replace(/-/g, '')

const localStamp = (instant: Instant): string => instant.slice(0, 19).replace(/[-:]/g, '')

/** §3.1: a line has at most 75 octets, a longer one goes on after a line break and one space. */
const folded = (line: string): string => {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    const full = octets + size > 75
    text += full ? `\r\n ${character}` : character
    octets = full ? 1 + size : octets + size
  }
  return text
}

// In UTF-8; a character is never cut in two. WeChat has no TextEncoder, and none is needed.
const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
