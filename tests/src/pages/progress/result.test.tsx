import { fireEvent, screen } from '@testing-library/react'
import type { CaseEvent, Progress, Stage } from '#types/progress.ts'
import CaseProgress from '#src/pages/progress/case/index.tsx'
import { routes } from '#src/lib/routes.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { useProgress } from '#src/stores/progress.ts'
import { opened } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const { progress } = texts.en
const now = '2026-10-15T10:00:00+08:00'

beforeEach(() => startAppAt(now))

const anEvent = (stage: Stage, extras: Partial<CaseEvent> = {}): CaseEvent => ({
  stage,
  at: '2026-10-12T09:00:00+08:00',
  place: null,
  note: null,
  by: null,
  trackingNumber: null,
  ...extras,
})

const show = (last: CaseEvent, extras: Partial<Progress> = {}): Promise<void> => {
  const value: Progress = {
    code: 'BA4R16T5TA',
    officeId: 'beijing-reception',
    itemId: 'residence-permit',
    stage: last.stage,
    visit: null,
    timeline: [
      { stage: 'appointment', state: 'done', event: anEvent('appointment') },
      { stage: last.stage, state: 'now', event: last },
    ],
    clock: null,
    checkedAt: now,
    ...extras,
  }
  useProgress.setState({ code: value.code, lookUp: { state: 'done', value } })
  return opened(<CaseProgress />)
}

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
  const url = routes.item({ officeId: 'beijing-reception', itemId: 'residence-permit' })
  expect(taroStub.given('navigateTo')).toEqual([{ url }])
})

test('a late case says by how many working days, instead of nothing to do', async () => {
  const promised = { limitDays: 7, date: '2026-10-13', provisional: false, days: [], citation: null }
  const clock = { acceptedOn: '2026-09-28', promised, statutory: null, day: 9, daysLate: 2, dueToday: false }
  await show(anEvent('under-approval'), { clock: { ...clock, stopped: false } })
  expect(screen.getAllByText('2 working days late').length).toBeGreaterThan(0)
  expect(screen.getByText(progress.clock.lateWords(2))).toBeTruthy()
  expect(screen.queryByText(progress.todo['under-approval'])).toBeNull()
})

test('what the code alone would reveal is in no address', async () => {
  await show(anEvent('collected'))
  expect(JSON.stringify([...taroStub.given('navigateTo'), ...taroStub.given('setNavigationBarTitle')])).not.toContain(
    'BA4R1',
  )
})
