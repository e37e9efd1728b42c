import { exceptionalSpans } from '#src/lib/exceptional-days.ts'
import { exceptionalEvents } from '#src/lib/words/exceptional-days.ts'
import { texts } from '#src/lib/text.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import { daysOf, officeOf } from './listed-days.ts'

const en = { text: texts.en, language: 'en' } as const

const written = (days: readonly ServiceDay[]): readonly string[] =>
  exceptionalSpans(days).map(({ first, to, begun, goesOn }) =>
    [first.date, to, first.because.rule, ...(begun ? ['begun'] : []), ...(goesOn ? ['goes on'] : [])].join(' '),
  )

test('what is unlike the usual week comes as spans, one for each reason', async () => {
  expect(written(await daysOf('guangzhou-one-stop', '2026-09-01', '2026-11-15'))).toEqual([
    '2026-09-20 2026-09-20 make-up-day',
    '2026-09-25 2026-09-27 public-holiday',
    '2026-10-01 2026-10-07 public-holiday',
    '2026-10-10 2026-10-10 make-up-day',
  ])
})

test('a make-up day that an office does not keep is one too, for its reader may think otherwise', async () => {
  expect(written(await daysOf('beijing-cbd', '2026-10-08', '2026-10-31'))).toEqual([
    '2026-10-10 2026-10-10 weekly-rest',
  ])
})

test('a make-up Saturday on which an office keeps its usual Saturday is not', async () => {
  expect(written(await daysOf('beijing-government-services', '2026-10-08', '2026-10-31'))).toEqual([])
})

test('a span at the edge of what is known says so', async () => {
  const days = await daysOf('guangzhou-one-stop', '2026-10-03', '2026-10-05')
  expect(written(days)).toEqual(['2026-10-03 2026-10-05 public-holiday begun goes on'])
})

test('ordinary weeks, and days without published hours, hold nothing exceptional', async () => {
  expect(written(await daysOf('beijing-cbd', '2026-11-01', '2026-11-30'))).toEqual([])
  expect(exceptionalSpans([])).toEqual([])
})

test('a move is a span from the first day without service', async () => {
  expect(written(await daysOf('table-401', '2025-09-01', '2025-11-30'))).toEqual([
    '2025-10-01 2025-11-30 office-moved goes on',
  ])
  expect(written(await daysOf('table-401', '2026-12-01', '2027-02-28'))).toEqual([
    '2026-12-01 2027-02-28 office-moved begun goes on',
  ])
})

describe('as events', () => {
  const eventsOf = async (officeId: string, from: string, to: string) =>
    exceptionalEvents(
      { office: await officeOf(officeId), itemId: 'work-permit', days: await daysOf(officeId, from, to) },
      en,
    )

  test('they say the hours, the office, where it is and why', async () => {
    const [, , nationalDay, makeUp] = await eventsOf('guangzhou-one-stop', '2026-09-01', '2026-11-15')
    const { name, address } = await officeOf('guangzhou-one-stop')
    expect(nationalDay).toMatchObject({ from: '2026-10-01', to: '2026-10-07', title: `Closed · ${name.en}` })
    expect(nationalDay?.description).toContain('National Day')
    expect(nationalDay?.location).toContain(address.zh)
    expect(makeUp).toMatchObject({ from: '2026-10-10', to: '2026-10-10', title: `9–12 · 13–17 · ${name.en}` })
  })

  test('one has the same name whenever the file is written, and no two share one', async () => {
    const early = await eventsOf('guangzhou-one-stop', '2026-08-20', '2026-11-15')
    const late = await eventsOf('guangzhou-one-stop', '2026-10-03', '2026-12-15')
    expect(new Set(early.map(({ uid }) => uid)).size).toBe(early.length)
    const names = early.map(({ uid }) => uid)
    expect(late.map(({ uid }) => uid)).toEqual(names.slice(2))
  })

  test('one that goes on past what is known waits for a later file', async () => {
    expect(await eventsOf('guangzhou-one-stop', '2026-09-28', '2026-10-03')).toEqual([])
  })

  test('an end of service is its first day alone, and is news no more once it has gone by', async () => {
    expect(await eventsOf('table-401', '2025-09-01', '2025-11-30')).toMatchObject([
      { from: '2025-10-01', to: '2025-10-01' },
    ])
    expect(await eventsOf('table-401', '2025-10-01', '2025-11-30')).toEqual([])
  })
})
