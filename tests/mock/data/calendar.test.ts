import { createRequire } from 'node:module'
import { shippedData } from '#mock/data/shipped.ts'
import { createCalendar, isWorkingDay } from '#mock/engine/calendar.ts'

const load = createRequire(__filename)
const { calendar: table } = shippedData()
const calendar = createCalendar(table)

const datesOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, month) => month + 1).flatMap((month) =>
    Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() }, (_, day) =>
      [year, String(month).padStart(2, '0'), String(day + 1).padStart(2, '0')].join('-'),
    ),
  )

const range = (from: string, to: string): string[] =>
  datesOf(Number(from.slice(0, 4))).filter((date) => date >= from && date <= to)
const listed = (kind: 'off' | 'work', year: number): string[] =>
  table.days.filter((day) => day.kind === kind && day.date.startsWith(String(year))).map(({ date }) => date)

describe('the national calendar', () => {
  it.each([2024, 2025, 2026])('agrees with both packages on every date of %d', (year) => {
    const first = load('chinese-days/dist/chinese-days.json') as Record<'holidays' | 'workdays', Record<string, string>>
    const second = load(`holiday-calendar/data/CN/${year}.json`) as { dates: { date: string; type: string }[] }
    const typeOf = new Map(second.dates.map(({ date, type }) => [date, type === 'public_holiday' ? 'off' : 'work']))
    const dates = datesOf(year)
    expect(dates.length).toBeGreaterThanOrEqual(365)
    for (const date of dates) {
      const kind = table.days.find((day) => day.date === date)?.kind
      expect([date, kind]).toEqual([date, date in first.holidays ? 'off' : date in first.workdays ? 'work' : undefined])
      expect([date, kind]).toEqual([date, typeOf.get(date)])
      const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0
      const works = date in first.workdays || (!weekend && !(date in first.holidays))
      expect([date, isWorkingDay(calendar.dayOf(date)), calendar.dayOf(date).provisional]).toEqual([date, works, false])
    }
  })

  it('has the arrangement of 2025', () => {
    expect(listed('off', 2025)).toEqual(expect.arrayContaining(range('2025-10-01', '2025-10-08')))
    expect(listed('work', 2025)).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])
  })

  it('has the arrangement of 2026', () => {
    expect(listed('off', 2026)).toEqual([
      ...range('2026-01-01', '2026-01-03'),
      ...range('2026-02-15', '2026-02-23'),
      ...range('2026-04-04', '2026-04-06'),
      ...range('2026-05-01', '2026-05-05'),
      ...range('2026-06-19', '2026-06-21'),
      ...range('2026-09-25', '2026-09-27'),
      ...range('2026-10-01', '2026-10-07'),
    ])
    expect(listed('work', 2026)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
  })

  it.each([
    { year: 2027, lunar: ['02-05', '02-06', '02-07', '02-08', '06-09', '09-15'], qingming: '04-05' },
    { year: 2028, lunar: ['01-25', '01-26', '01-27', '01-28', '05-28', '10-03'], qingming: '04-04' },
    { year: 2029, lunar: ['02-12', '02-13', '02-14', '02-15', '06-16', '09-22'], qingming: '04-04' },
    { year: 2030, lunar: ['02-02', '02-03', '02-04', '02-05', '06-05', '09-12'], qingming: '04-05' },
    { year: 2031, lunar: ['01-22', '01-23', '01-24', '01-25', '06-24', '10-01'], qingming: '04-05' },
    { year: 2032, lunar: ['02-10', '02-11', '02-12', '02-13', '06-12', '09-19'], qingming: '04-04' },
  ])('knows for $year only the days that the law fixes', ({ year, lunar, qingming }) => {
    const fixed = new Set([...lunar, qingming, '01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
    expect(listed('off', year)).toEqual([...fixed].sort().map((day) => `${year}-${day}`))
    expect(listed('work', year)).toEqual([])
  })

  it('marks every other date after 2026 as provisional', () => {
    expect(calendar.dayOf('2026-12-31').provisional).toBe(false)
    expect(calendar.dayOf('2027-01-01')).toMatchObject({ kind: 'off', provisional: false })
    expect(calendar.dayOf('2027-01-04')).toMatchObject({ kind: 'working', provisional: true })
  })
})
