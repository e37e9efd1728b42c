import { fireEvent, screen, within } from '@testing-library/react'
import DueDate from '#src/pages/progress/due-date/index.tsx'
import type { BuiltInLanguage } from '#src/lib/language.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { noteNetwork } from '#src/stores/network.ts'
import { opened, settled } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'

const open = async (language: BuiltInLanguage) => {
  startAppAt('2026-10-15T10:00:00+08:00', language)
  await opened(<DueDate />)
  const { dueDate, count } = texts[language].progress
  const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}`) })
  return {
    dueDate,
    from: (typed: string) => settled(() => fireEvent.change(field(dueDate.fromLabel), { target: { value: typed } })),
    expiry: (typed: string) =>
      settled(() => fireEvent.change(field(dueDate.expiryLabel), { target: { value: typed } })),
    limit: (days: number) =>
      settled(() => fireEvent.click(screen.getByRole('radio', { name: dueDate.workingDays(days) }))),
    field,
    rows: () =>
      within(screen.getByRole('list', { name: count.label }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
  }
}

test.each([
  ['en', ['Tuesday 13 October 2026', 'Thursday 15 October 2026', 'Wednesday 14 October 2026']],
  ['zh', ['2026年10月13日 星期二', '2026年10月15日 星期四', '2026年10月14日 星期三']],
] as const)('the worked values stand on the screen in %s', async (language, [fifth, seventh, latest]) => {
  const page = await open(language)
  await page.from('2026-09-30')
  await page.limit(5)
  screen.getByText(fifth)
  await page.limit(7)
  screen.getByText(seventh)
  await page.expiry('2026/10/31')
  screen.getByText(latest)
  expect(screen.getByText(page.dueDate.inTime)).toBeTruthy()
})

test('each skipped day has its reason', async () => {
  const page = await open('zh')
  await page.from('2026-09-30')
  await page.limit(5)
  screen.getByText('2026年10月13日 星期二')
  expect(page.rows()).toEqual([
    '9月30日 周三受理，第 0 日',
    '10月1日 周四 – 7日 周三国庆节，不计',
    '10月8日 周四第 1 日',
    '10月9日 周五第 2 日',
    '10月10日 周六第 3 日（国庆节调休上班）',
    '10月11日 周日周末，不计',
    '10月12日 周一第 4 日',
    '10月13日 周二第 5 日，到期',
  ])
})

test('no limit is chosen beforehand, and today is the day of acceptance', async () => {
  const page = await open('en')
  expect(screen.getByText(page.dueDate.fillIn)).toBeTruthy()
  expect(page.field(page.dueDate.fromLabel)).toHaveProperty('value', '2026-10-15')
  expect(screen.getAllByRole('radio').every((chip) => chip.getAttribute('aria-checked') === 'false')).toBe(true)
})

test('a count into 2027 says that its arrangement is not published', async () => {
  const page = await open('en')
  await page.from('2026-12-30')
  await page.limit(10)
  expect(screen.getByText(texts.en.hours.holidayYearUnknown('2027'))).toBeTruthy()
  expect(page.rows().some((row) => row.includes('provisional'))).toBe(true)
})

test('a day of acceptance after the latest safe one is warned of', async () => {
  const page = await open('en')
  await page.from('2026-10-15')
  await page.limit(7)
  await page.expiry('2026-10-31')
  expect(screen.getByText(page.dueDate.tooLate)).toBeTruthy()
})

test('a date is called wrong when its field is left, not while it is typed', async () => {
  const page = await open('en')
  await page.from('2026-02-3')
  expect(screen.queryByText(texts.en.common.date.fault)).toBeNull()
  await page.from('2026-02-30')
  fireEvent.blur(page.field(page.dueDate.fromLabel))
  expect(screen.getByText(texts.en.common.date.fault)).toBeTruthy()
})

test('a number of one’s own is taken from 1 to 60', async () => {
  const page = await open('en')
  await page.from('2026-09-30')
  fireEvent.click(screen.getByRole('radio', { name: page.dueDate.own }))
  fireEvent.change(page.field(page.dueDate.ownLabel), { target: { value: '61' } })
  fireEvent.blur(page.field(page.dueDate.ownLabel))
  expect(screen.getByText(page.dueDate.ownFault)).toBeTruthy()
  await settled(() => fireEvent.change(page.field(page.dueDate.ownLabel), { target: { value: '3' } }))
  expect(screen.getByText('Saturday 10 October 2026')).toBeTruthy()
})

test('without a network the days are counted all the same', async () => {
  const page = await open('en')
  await settled(() => noteNetwork(false))
  await page.from('2026-09-30')
  await page.limit(5)
  expect(screen.getByText('Tuesday 13 October 2026')).toBeTruthy()
})
