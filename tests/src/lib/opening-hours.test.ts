import { openingHoursSpecification, specialOpeningHoursSpecification } from '#src/lib/opening-hours.ts'
import { someHours, spans, weekly } from '#tests/support/builders.ts'
import { daysOf, officeOf } from './listed-days.ts'

const year = { from: '2026-11-23', to: '2027-11-22' }

const hoursOf = async (officeId: string) => {
  const { services } = await officeOf(officeId)
  const hours = services.find((service) => service.hours !== null)?.hours
  if (hours === undefined || hours === null) throw new Error(`No hours of ${officeId}`)
  return hours
}

const days = (...names: readonly string[]) => names.map((name) => `https://schema.org/${name}`)
const workdays = days('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday')

test('every interval of the week is one opening, with the days and dates on which it holds', async () => {
  expect(openingHoursSpecification(await hoursOf('guangzhou-one-stop'), year)).toEqual([
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: workdays,
      opens: '09:00',
      closes: '12:00',
      validFrom: '2025-10-09',
    },
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: workdays,
      opens: '13:00',
      closes: '17:00',
      validFrom: '2025-10-09',
    },
  ])
})

test('a Saturday with hours of its own is an opening of its own', async () => {
  const specifications = openingHoursSpecification(await hoursOf('beijing-government-services'), year)
  expect(specifications.filter(({ dayOfWeek }) => dayOfWeek?.includes('https://schema.org/Saturday'))).toEqual([
    { '@type': 'OpeningHoursSpecification', dayOfWeek: days('Saturday'), opens: '09:00', closes: '13:00' },
  ])
})

test('a season is written as its dates, cut to the validity and to the time that is asked for', () => {
  const datesOf = (season: { from: string; to: string }, validity = {}) =>
    openingHoursSpecification(someHours({ patterns: [weekly('09:00-12:00', { season, ...validity })] }), year).map(
      ({ validFrom, validThrough }) => [validFrom, validThrough],
    )
  expect(datesOf({ from: '05-01', to: '09-30' })).toEqual([['2027-05-01', '2027-09-30']])
  expect(datesOf({ from: '10-01', to: '04-30' })).toEqual([
    ['2026-11-23', '2027-04-30'],
    ['2027-10-01', '2027-11-22'],
  ])
  expect(datesOf({ from: '10-01', to: '04-30' }, { validFrom: '2027-02-01', validTo: '2027-10-31' })).toEqual([
    ['2027-02-01', '2027-04-30'],
    ['2027-10-01', '2027-10-31'],
  ])
  expect(datesOf({ from: '12-01', to: '02-29' })).toEqual([['2026-12-01', '2027-02-28']])
  expect(datesOf({ from: '02-29', to: '03-15' })).toEqual([['2027-03-01', '2027-03-15']])
})

test('hours until midnight end with the last minute of their day, for 00:00 would be its beginning', () => {
  const [specification] = openingHoursSpecification(someHours({ patterns: [weekly('18:00-24:00')] }), year)
  expect(specification).toMatchObject({ opens: '18:00', closes: '23:59' })
})

test('holidays and make-up days are special, closed from midnight to midnight or open at their hours', async () => {
  const special = specialOpeningHoursSpecification(await daysOf('guangzhou-one-stop', '2026-09-28', '2026-10-18'))
  expect(special).toEqual([
    {
      '@type': 'OpeningHoursSpecification',
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-10-01',
      validThrough: '2026-10-07',
    },
    ...[
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ].map(([opens, closes]) => ({
      '@type': 'OpeningHoursSpecification',
      opens,
      closes,
      validFrom: '2026-10-10',
      validThrough: '2026-10-10',
    })),
  ])
})

test('a make-up day that an office does not keep is no exception to its week', async () => {
  expect(specialOpeningHoursSpecification(await daysOf('beijing-cbd', '2026-10-08', '2026-10-31'))).toEqual([])
})

test('an nth weekday of the month, for which schema.org has no word, is special', () => {
  const nth = {
    date: '2026-11-14',
    kind: 'working' as const,
    intervals: spans('09:00-13:00'),
    because: { rule: 'nth-weekday' as const, name: null, date: null, citation: null },
    national: null,
    provisional: false,
  }
  expect(specialOpeningHoursSpecification([nth])).toMatchObject([
    { opens: '09:00', closes: '13:00', validFrom: '2026-11-14', validThrough: '2026-11-14' },
  ])
})

test('what publishes no hours has none to export', async () => {
  const days = await daysOf('table-401', '2025-09-01', '2025-09-30')
  expect(days.every(({ kind }) => kind === 'unpublished')).toBe(true)
  expect(specialOpeningHoursSpecification(days)).toEqual([])
})
