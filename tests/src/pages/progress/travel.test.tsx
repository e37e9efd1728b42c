import { fireEvent, screen } from '@testing-library/react'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { travelVerdict } from '#src/pages/progress/case/travel-verdict.ts'
import { startTravelDate, useTravelDate } from '#src/stores/travel-date.ts'
import { aCase, aClock, anEvent, showCase } from '../../../support/shown-case.tsx'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const { travel } = texts.en.progress
const today = '2026-10-15'
const byLaw = { limitDays: 35, date: '2026-12-01', provisional: false, days: [], citation: null }

beforeEach(() => startAppAt(`${today}T10:00:00+08:00`))

test.each([
  ['2026-10-14', aClock(), { state: 'past' }],
  ['2026-10-15', aClock(), { state: 'before-promised', due: '2026-10-19' }],
  ['2026-10-19', aClock(), { state: 'before-promised', due: '2026-10-19' }],
  ['2026-10-20', aClock(), { state: 'after', due: '2026-10-19' }],
  ['2026-10-20', aClock({ statutory: byLaw }), { state: 'before-statutory', due: '2026-12-01' }],
  ['2026-12-01', aClock({ promised: null, statutory: byLaw }), { state: 'before-statutory', due: '2026-12-01' }],
  ['2026-12-02', aClock({ statutory: byLaw }), { state: 'after', due: '2026-12-01' }],
  ['2027-01-01', aClock({ daysLate: 1 }), { state: 'late' }],
  ['2026-10-20', aClock({ promised: null }), null],
] as const)('a journey on %s', (date, clock, verdict) => {
  expect(travelVerdict(clock, date, today)).toEqual(verdict)
})

const field = () => screen.getByRole('textbox', { name: new RegExp(`^${travel.label}`) })
const type = (value: string) => fireEvent.change(field(), { target: { value } })

test('a journey before the promised date is warned of, the date stays on the device, and can be taken back', async () => {
  await showCase(aCase(anEvent('under-approval'), { clock: aClock() }))
  type('2026-10-16')
  expect(screen.getByRole('alert').textContent).toBe(
    travel.beforePromised('Friday 16 October 2026', 'Monday 19 October 2026'),
  )
  startTravelDate()
  expect(useTravelDate.getState().date).toBe('2026-10-16')
  expect(taroStub.storage.has('app/travel-date')).toBe(true)
  type('')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(taroStub.storage.has('app/travel-date')).toBe(false)
})

test.each([
  ['no acceptance yet', null],
  ['the decision made', aClock({ stopped: true })],
  ['no due date', aClock({ promised: null })],
] as const)('with %s nothing is asked about a journey', async (_, clock) => {
  await showCase(aCase(anEvent('under-approval'), { clock }))
  expect(screen.queryByText(travel.title)).toBeNull()
})
