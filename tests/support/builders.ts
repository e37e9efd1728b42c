import type { BookingPlan, PlannedWindow } from '#types/booking-plan.ts'
import type { CalendarTable } from '#types/calendar.ts'
import type { BookingPolicy, Office, OfficeService } from '#types/office.ts'
import type { HoursPattern, ServiceHours } from '#types/service-hours.ts'
import type { ServiceItem, ServiceItemId, ServiceGuide, TimeLimit } from '#types/service-item.ts'
import type { Citation, Localized } from '#types/source.ts'
import type { Place } from '#types/slot.ts'
import type { Instant, Interval, Minutes } from '#types/time.ts'
import type { Facts } from '#mock/service/catalogue.ts'
import { later } from './fixed-clock.ts'

export { anApplicant } from './applicant.ts'

export const words = (zh: string, en = zh): Localized => ({ zh, en })

export const aCitation = (line = 1): Citation => ({ source: 'sample-plan', line, confidence: 'clean' })

/** "09:30" → 570. */
export const minute = (clock: string): Minutes => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** 570 → "09:30". */
export const clockOf = (minutes: Minutes): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** "09:00-12:00 13:00-17:00" → intervals. */
export const spans = (text: string): Interval[] =>
  text
    .split(' ')
    .filter((span) => span !== '')
    .map((span) => ({ from: minute(span.slice(0, 5)), to: minute(span.slice(6)) }))

/** "2026-11-23 09:30" → the instant in China. */
export const at = (text: string): Instant => `${text.slice(0, 10)}T${text.slice(11)}:00+08:00`

export const mondayToFriday = [1, 2, 3, 4, 5]

export const weekly = (
  text: string,
  extras: Partial<Extract<HoursPattern, { kind: 'weekly' }>> = {},
): HoursPattern => ({
  kind: 'weekly',
  basis: 'weekdays',
  days: mondayToFriday,
  intervals: spans(text),
  validFrom: null,
  validTo: null,
  season: null,
  ...extras,
})

export const someHours = (extras: Partial<ServiceHours> = {}): ServiceHours => ({
  patterns: [weekly('09:00-12:00 13:00-17:00')],
  exceptions: [],
  onHolidays: 'closed',
  lastAdmissionBefore: null,
  printed: words('周一至周五 9:00–12:00、13:00–17:00'),
  citation: aCitation(),
  ...extras,
})

export const listed: Office['status'] = {
  state: 'listed',
  from: null,
  lastDay: null,
  supersededBy: null,
  text: null,
  citation: null,
}

export const aService = (itemId: ServiceItemId, extras: Partial<OfficeService> = {}): OfficeService => ({
  itemId,
  scope: 'full',
  scopeText: null,
  joint: false,
  hours: someHours(),
  phones: [],
  guideId: null,
  channels: [],
  citation: aCitation(),
  ...extras,
})

export const anOffice = (extras: Partial<Office> = {}): Office => ({
  id: 'hall',
  name: { zh: '样例大厅', en: 'Sample Hall' },
  organisation: null,
  address: { zh: '样例市样例路 1 号', en: null },
  region: { code: '110000', name: words('北京市', 'Beijing') },
  city: { code: '110100', name: words('北京市', 'Beijing') },
  district: { code: '110101', name: words('东城区', 'Dongcheng') },
  inferred: [],
  position: null,
  status: listed,
  services: [aService('residence-permit')],
  windows: [],
  restrictions: [],
  colocatedWith: [],
  conflicts: [],
  citations: [aCitation()],
  confidence: 'clean',
  repairs: [],
  lost: [],
  aliases: [],
  ...extras,
})

export const aPolicy = (extras: Partial<BookingPolicy> = {}): BookingPolicy => ({
  slotMinutes: 30,
  horizonDays: 14,
  releaseMinute: minute('09:00'),
  leadMinutes: 120,
  activePerDocumentAndItem: 1,
  activePerDocument: 3,
  reschedules: 2,
  cancelUntilMinute: minute('18:00'),
  noShowsBeforeSuspension: 3,
  noShowPeriodDays: 365,
  suspensionDays: 90,
  maxPlaces: 5,
  holdMinutes: 10,
  longestHoldMinutes: 20,
  shortestRestMinutes: 20,
  longestRestMinutes: 60,
  checkInLeadMinutes: 15,
  claimMinutes: 120,
  replacementPlaces: 2,
  replacementMinutes: 24 * 60,
  expiryMarginDays: 5,
  caseKeptDays: 30,
  ...extras,
})

export const aWindow = (
  id: string,
  capacity: number,
  itemIds: ServiceItemId[] = ['residence-permit'],
): PlannedWindow => ({
  id,
  name: words(`${id} 号窗口`, `Window ${id}`),
  capacity,
  itemIds,
})

export const aPlan = (extras: Partial<BookingPlan> = {}): BookingPlan => ({
  officeId: 'hall',
  codePrefix: 'HA',
  windows: [aWindow('1', 2), aWindow('2', 1)],
  policy: aPolicy(),
  ...extras,
})

export const aLimit = (extras: Partial<TimeLimit> = {}): TimeLimit => ({
  when: [],
  promisedDays: 7,
  statutoryDays: null,
  statutoryParts: [],
  earlierPromise: null,
  citation: aCitation(),
  ...extras,
})

export const aGuide = (extras: Partial<ServiceGuide> = {}): ServiceGuide => ({
  id: 'guide',
  itemId: 'residence-permit',
  title: words('样例指南', 'Sample guide'),
  place: words('样例市', 'Sample City'),
  questions: [],
  notFor: [],
  materials: [],
  limits: [aLimit()],
  channels: [],
  progressChannel: null,
  facts: [],
  codeInstruction: null,
  process: [],
  passportKept: null,
  conflicts: [],
  ...extras,
})

export const anItem = (id: ServiceItemId, guides: ServiceGuide[] = []): ServiceItem => ({
  id,
  name: words(id),
  summary: words(id),
  guides,
})

/** 2025 and 2026 as the State Council arranged them, with two statutory days of 2027. */
export const calendarTable = (): CalendarTable => ({
  coveredFrom: '2025-01-01',
  coveredUntil: '2026-12-31',
  statutoryUntil: '2032-12-31',
  citation: { source: 'state-council', line: null, confidence: 'clean' },
  holidays: [
    { id: 'holiday', name: words('法定节假日', 'Public holiday') },
    { id: 'national-day', name: words('国庆节', 'National Day') },
  ],
  days: [...offDays.flatMap(([first, last]) => daysFrom(first, last, 'off')), ...workDays.map(workDay)],
})

const offDays: readonly (readonly [string, string])[] = [
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  ['2027-01-01', '2027-01-01'],
  ['2027-10-01', '2027-10-03'],
]

const workDays = [
  '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11',
  '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10',
].flatMap((year) => year.split(' '))

const holidayOf = (date: string): string => (date.slice(5, 7) === '10' ? 'national-day' : 'holiday')

const workDay = (date: string): CalendarTable['days'][number] => ({ date, kind: 'work', holiday: holidayOf(date) })

const daysFrom = (first: string, last: string, kind: 'off'): CalendarTable['days'] => {
  if (first > last) return []
  const next = later(at(`${first} 00:00`), 24 * 60).slice(0, 10)
  return [{ date: first, kind, holiday: holidayOf(first) }, ...daysFrom(next, last, kind)]
}

export const someFacts = (extras: Partial<Facts> = {}): Facts => ({
  offices: [anOffice()],
  items: [anItem('residence-permit', [aGuide()])],
  notices: [],
  sources: [],
  plans: [aPlan()],
  calendar: calendarTable(),
  pinyin: { chars: {}, words: {} },
  samples: [],
  ...extras,
})

export const aPlace = (start: string, windowId = '1', minutes = 30): Place => ({
  start: at(start),
  end: later(at(start), minutes),
  windowId,
})
