import { fireEvent, screen } from '@testing-library/react'
import type { CaseEvent, Progress } from '#types/progress.ts'
import { routes } from '#src/lib/routes.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { aCase, aClock, anEvent, showCase } from '../../../support/shown-case.tsx'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const { progress } = texts.en
const now = '2026-10-15T10:00:00+08:00'

beforeEach(() => startAppAt(now))

const show = (last: CaseEvent, extras: Partial<Progress> = {}): Promise<void> => showCase(aCase(last, extras))

test('a correction says what to bring, by when, and how long is left', async () => {
  await show(
    anEvent('correction-requested', { by: '2026-10-19', note: { zh: '体检', en: 'A new health certificate.' } }),
  )
  expect(screen.getByText('Put it right by Monday 19 October 2026')).toBeTruthy()
  expect(screen.getByText('4 days left')).toBeTruthy()
  expect(screen.getAllByText(/A new health certificate\./).length).toBeGreaterThan(0)
})

test('a correction whose day has passed says to call', async () => {
  await show(anEvent('correction-requested', { by: '2026-10-14' }))
  expect(screen.getByText(progress.correctionOver)).toBeTruthy()
})

test('a refusal says what the law allows', async () => {
  await show(anEvent('refused'))
  expect(screen.getByText(progress.appeal.residence)).toBeTruthy()
  expect(screen.queryByText(progress.appeal.work)).toBeNull()
})

test('a posted document shows its tracking number', async () => {
  await show(anEvent('posted', { trackingNumber: 'EA123456789CN' }))
  expect(screen.getByText('EA123456789CN')).toBeTruthy()
})

test('whoever missed the appointment is led to a new one', async () => {
  await show(anEvent('missed'))
  fireEvent.click(screen.getByRole('button', { name: progress.bookAgain }))
  const url = routes.item({ officeId: 'beijing-reception-hall', itemId: 'residence-permit' })
  expect(taroStub.given('navigateTo')).toEqual([{ url }])
})

test('a late case says by how many working days, instead of nothing to do', async () => {
  await show(anEvent('under-approval'), { clock: aClock({ day: 9, daysLate: 2 }) })
  expect(screen.getAllByText('2 working days late').length).toBeGreaterThan(0)
  expect(screen.getByText(progress.clock.lateWords(2))).toBeTruthy()
  expect(screen.queryByText(progress.todo['under-approval'])).toBeNull()
})

const statutory = (date: string) => ({ limitDays: 35, date, provisional: false, days: [], citation: null })

test('past its promise a case may be within the law, and it says until when', async () => {
  const clock = aClock({ day: 9, daysLate: 2, statutory: statutory('2026-12-01') })
  await show(anEvent('under-approval'), { clock })
  expect(screen.getByText(/By law the office has until Tuesday 1 December 2026\./)).toBeTruthy()
})

test('past the law too, it says so; and the immigration line is one tap away', async () => {
  const clock = aClock({ day: 40, daysLate: 33, statutory: statutory('2026-10-12') })
  await show(anEvent('under-approval'), { officeId: 'beihai-window-7', itemId: 'joint-permits', clock })
  expect(screen.getByText(/set by law, Monday 12 October 2026, has passed as well/)).toBeTruthy()
  expect(await screen.findByRole('button', { name: progress.clock.call('12367') })).toBeTruthy()
})

test('an office whose phone is the immigration line has it once', async () => {
  await show(anEvent('under-approval'), { clock: aClock({ day: 9, daysLate: 2 }) })
  expect(await screen.findByRole('button', { name: '2 working days late · call 010-12367' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: progress.clock.call('12367') })).toBeNull()
})

test('a late work permit is no matter for the immigration line', async () => {
  await show(anEvent('under-approval'), { itemId: 'work-permit', clock: aClock({ day: 9, daysLate: 2 }) })
  expect(screen.getByText(progress.clock.lateWords(2))).toBeTruthy()
  expect(screen.queryByRole('button', { name: progress.clock.call('12367') })).toBeNull()
})

test('a document to collect says where, today’s hours and what to bring', async () => {
  await show(anEvent('ready-to-collect'), { officeId: 'beijing-cbd' })
  expect(screen.getByText(progress.collect.address)).toBeTruthy()
  expect(screen.getByText(progress.collect.hoursToday).parentElement?.textContent).toMatch(/Hours today9–12/)
  expect(screen.getByText(progress.collect.things)).toBeTruthy()
})

test('a correction in the online review is sent online, one at the window is brought', async () => {
  await show(anEvent('correction-requested', { by: '2026-10-19' }))
  expect(screen.getByText(progress.correctionOnline)).toBeTruthy()
})

test('what the code alone would reveal is in no address', async () => {
  await show(anEvent('collected'))
  expect(JSON.stringify([...taroStub.given('navigateTo'), ...taroStub.given('setNavigationBarTitle')])).not.toContain(
    'BA4R1',
  )
})
