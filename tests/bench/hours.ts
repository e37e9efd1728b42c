import { shippedData } from '#mock/data/shipped.ts'
import { createCalendar } from '#mock/engine/calendar.ts'
import { type HoursSubject, serviceDaysBetween } from '#mock/engine/service-hours.ts'
import { serviceStatusAt } from '#mock/engine/service-status.ts'
import { addWorkingDays, countWorkingDays, latestSafeDate } from '#mock/engine/working-days.ts'
import { type Measured, timed, type Topic } from './measured.ts'

const { calendar: table, offices } = shippedData()
const calendar = createCalendar(table)

const subjectOf = (officeId: string): HoursSubject => {
  const office = offices.find(({ id }) => id === officeId)
  if (office === undefined) throw new Error(`no such office: ${officeId}`)
  return { status: office.status, hours: office.services[0]?.hours ?? null }
}

const governmentCentre = subjectOf('beijing-government-services')
const guangzhou = subjectOf('guangzhou-one-stop')

/** As many offices as asked for, every one of them with hours: the locator of all China, were they published. */
const many = (count: number): readonly HoursSubject[] => {
  const published = offices.flatMap(({ status, services }) => {
    const hours = services.find((service) => service.hours !== null)?.hours ?? null
    return hours === null ? [] : [{ status, hours }]
  })
  return Array.from({ length: count }, (_, index) => published[index % published.length] ?? governmentCentre)
}

/** Microseconds are too short for a clock: a thousand answers are timed, and their milliseconds are those of one in µs. */
const repeats = 1000

const thousand = (run: () => unknown) => (): void => {
  for (let turn = 0; turn < repeats; turn += 1) run()
}

const nextYear = { from: '2026-11-01', to: '2027-10-31' }

const singles: readonly (readonly [string, number | null, () => unknown])[] = [
  [
    'open, the next opening is today',
    20,
    () => serviceStatusAt(governmentCentre, '2026-11-23T10:00:00+08:00', calendar),
  ],
  ['closed in the evening', 20, () => serviceStatusAt(guangzhou, '2026-11-23T18:00:00+08:00', calendar)],
  ['across National Day', 20, () => serviceStatusAt(guangzhou, '2026-09-30T18:00:00+08:00', calendar)],
  ['across Spring Festival', 20, () => serviceStatusAt(governmentCentre, '2026-02-14T18:00:00+08:00', calendar)],
  ['years before it opens', 20, () => serviceStatusAt(guangzhou, '2019-11-23T18:00:00+08:00', calendar)],
  ['add 7 working days across National Day', null, () => addWorkingDays('2026-09-30', 7, calendar)],
  ['count 35 working days with their reasons', null, () => countWorkingDays('2026-09-01', 35, calendar)],
  [
    'latest safe date before an expiry',
    null,
    () => latestSafeDate('2026-10-31', { limitDays: 7, marginDays: 5 }, calendar),
  ],
]

const measure = async (): Promise<readonly Measured[]> => {
  const rows: Measured[] = []
  for (const [name, atMost, run] of singles) {
    rows.push(await timed({ what: `1,000 × ${name}`, size: null, atMost, run: thousand(run) }))
  }
  for (const [size, atMost] of [
    [50, null],
    [455, 10],
    [10_000, null],
    [100_000, null],
  ] as const) {
    const subjects = many(size)
    const run = () => subjects.map((subject) => serviceStatusAt(subject, '2026-09-30T18:00:00+08:00', calendar).state)
    rows.push(await timed({ what: 'status of every office on the eve of National Day', size, atMost, run }))
  }
  const month = { from: '2026-10-01', to: '2026-10-31' }
  const days = (span: typeof month) => () => serviceDaysBetween(governmentCentre, span, calendar)
  rows.push(await timed({ what: 'days of one office', size: 31, atMost: 1, run: days(month) }))
  rows.push(await timed({ what: 'days of one office', size: 365, atMost: null, run: days(nextYear) }))
  rows.push(
    await timed({ what: 'the calendar of nine years', size: null, atMost: null, run: () => createCalendar(table) }),
  )
  return rows
}

export const hours: Topic = {
  name: 'hours',
  title: 'Service hours',
  about:
    'Answers of the engine alone. One takes microseconds, so a thousand are timed: their milliseconds are the microseconds of one.',
  measure,
}
