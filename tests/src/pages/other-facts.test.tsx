import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { shippedData } from '#mock/data/shipped.ts'
import { backend, startBackend } from '#src/backend/index.ts'
import { texts } from '#src/lib/text.ts'
import PassPage from '#src/pages/booking/pass/index.tsx'
import { passOf } from '#src/pages/booking/check/pass-of.ts'
import Slots from '#src/pages/booking/slots/index.tsx'
import Home from '#src/pages/home/index.tsx'
import Offices from '#src/pages/offices/index.tsx'
import OfficeDetail from '#src/pages/office/detail/index.tsx'
import CaseProgress from '#src/pages/progress/case/index.tsx'
import { random } from '#src/platform/random.ts'
import { storage } from '#src/platform/storage.ts'
import { findAppointment, keepPass, rememberTail, showPass } from '#src/stores/appointments.ts'
import { askProgressOf } from '#src/stores/progress.ts'
import { opened, settled } from '../../support/opened.ts'
import { bookOn, setClock, startAppAt, tail } from '../../support/started-app.ts'
import { taroStub } from '../../support/taro.ts'

// No screen holds a fixed answer: other facts, other screens.

const monday = '2026-11-23T10:00:00+08:00'
const shipped = shippedData()
type Facts = typeof shipped

const startWith = (facts: Facts): void => {
  cleanup()
  startAppAt(monday)
  startBackend({ storage, randomBytes: random.bytes, isOnline: () => true, onCorrupt: () => undefined }, facts)
}

const wordsOf = async (page: ReactElement, params: Readonly<Record<string, string>> = {}): Promise<string> => {
  cleanup()
  taroStub.route(params)
  await opened(page)
  await settled(() => undefined)
  return document.body.textContent
}

const hall = { officeId: 'beijing-reception-hall', itemId: 'residence-permit' }

const oneHoliday: Facts = {
  ...shipped,
  calendar: {
    ...shipped.calendar,
    holidays: [...shipped.calendar.holidays, { id: 'harvest', name: { zh: '丰收节', en: 'Harvest Day' } }],
    days: [...shipped.calendar.days, { date: '2026-11-23', kind: 'off', holiday: 'harvest' }],
  },
}

const onePlace: Facts = {
  ...shipped,
  plans: shipped.plans.map((plan) => ({
    ...plan,
    windows: plan.windows.slice(0, 1).map((window) => ({ ...window, capacity: 1 })),
    policy: { ...plan.policy, slotMinutes: 60, leadMinutes: 0 },
  })),
}

test('a holiday in the table closes Home, Offices, the office and its calendar that day', async () => {
  for (const facts of [shipped, oneHoliday]) {
    startWith(facts)
    const expected = facts === oneHoliday
    expect((await wordsOf(<Home />)).includes('Harvest Day')).toBe(expected)
    expect((await wordsOf(<Offices />)).includes('Harvest Day')).toBe(expected)
    expect((await wordsOf(<OfficeDetail />, hall)).includes('Harvest Day')).toBe(expected)
    const slots = await wordsOf(<Slots />, hall)
    expect(slots.includes('First free: tomorrow 09:00')).toBe(expected)
  }
})

test('a plan of one window with one place and whole hours offers just that', async () => {
  startWith(onePlace)
  expect(await wordsOf(<Home />)).toContain('Next free today 11:00')
  await wordsOf(<Slots />, hall)
  await settled(() =>
    fireEvent.click(screen.getByRole('gridcell', { name: /Tuesday 24 November 2026, 8 free places/ })),
  )
  expect(screen.getAllByRole('radio', { name: /1 left/ })).toHaveLength(8)
  expect(screen.queryByRole('radio', { name: /09:30/ })).toBeNull()
})

test('a holiday after acceptance moves the due date', async () => {
  const later: Facts = {
    ...oneHoliday,
    calendar: {
      ...oneHoliday.calendar,
      days: [...shipped.calendar.days, { date: '2026-11-25', kind: 'off', holiday: 'harvest' }],
    },
  }
  for (const [facts, due] of [
    [shipped, 'Thursday 3 December 2026'],
    [later, 'Friday 4 December 2026'],
  ] as const) {
    startWith(facts)
    const { code } = await bookOn('2026-11-24')
    setClock('2026-11-26T10:00:00+08:00')
    rememberTail(code, tail)
    askProgressOf(code)
    expect(await wordsOf(<CaseProgress />)).toContain(due)
  }
})

test('a plan that opens fewer days ahead has not released the later ones, and says so', async () => {
  const near: Facts = {
    ...shipped,
    plans: shipped.plans.map((plan) => ({ ...plan, policy: { ...plan.policy, horizonDays: 3 } })),
  }
  for (const [facts, days] of [
    [shipped, 14],
    [near, 3],
  ] as const) {
    startWith(facts)
    expect(await wordsOf(<Slots />, hall)).toContain(texts.en.booking.releaseRule(days, '09:00'))
    const friday = screen.getByRole('gridcell', { name: /^Friday 27 November 2026/ })
    expect(friday.textContent.includes('opens for booking Tue 24 Nov, 09:00')).toBe(facts === near)
  }
})

const cancelWords = (moment: string): string => texts.en.booking.howToCancel(moment)

/** The pass of a visit on Friday 27 November, as the app keeps it after booking. */
const openPass = async (facts: Facts): Promise<string> => {
  startWith(facts)
  const { code, officeId } = await bookOn('2026-11-27')
  const found = await findAppointment(code, tail)
  const office = await backend().getOffice({ officeId })
  if (found.state !== 'done' || !office.ok) throw new Error('The appointment just booked is not there')
  keepPass(passOf(found.value, office.value, null))
  showPass(code)
  return wordsOf(<PassPage />)
}

test('the moment until which a pass can be cancelled follows the plan, the holidays and the clock', async () => {
  expect(await openPass(shipped)).toContain(cancelWords('Thu 26 Nov, 18:00'))

  const noon: Facts = {
    ...shipped,
    plans: shipped.plans.map((plan) => ({ ...plan, policy: { ...plan.policy, cancelUntilMinute: 12 * 60 } })),
  }
  expect(await openPass(noon)).toContain(cancelWords('Thu 26 Nov, 12:00'))

  const dayBefore = { date: '2026-11-26', kind: 'off', holiday: 'harvest' } as const
  const calendar = { ...oneHoliday.calendar, days: [...shipped.calendar.days, dayBefore] }
  expect(await openPass({ ...shipped, calendar })).toContain(cancelWords('Wed 25 Nov, 18:00'))

  await settled(() => setClock('2026-11-25T18:01:00+08:00'))
  expect(document.body.textContent).toContain(texts.en.booking.changeClosed)
  expect(screen.queryByRole('button', { name: texts.en.booking.cancel })).toBeNull()
})

test('another hour of the clock, another status', async () => {
  startWith(shipped)
  expect(await wordsOf(<OfficeDetail />, hall)).toContain('Open now')
  await settled(() => setClock('2026-11-23T16:45:00+08:00'))
  expect(await wordsOf(<OfficeDetail />, hall)).toContain('Closes in 15 min')
  await settled(() => setClock('2026-11-23T18:00:00+08:00'))
  expect(await wordsOf(<OfficeDetail />, hall)).toContain('Closed · opens tomorrow 09:00')
  expect(await wordsOf(<Offices />)).toContain('Closed · opens tomorrow 09:00')
  const home = await wordsOf(<Home />)
  expect(home).toContain('Closed · opens tomorrow 09:00')
  expect(home).toContain('Next free tomorrow 09:00')
  expect(await wordsOf(<Slots />, hall)).toContain('First free: tomorrow 09:00')
})
