import type { Facts } from '#mock/service/catalogue.ts'
import type { AvailabilityDay } from '#types/slot.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, now, wednesday } from '#tests/conformance/scenario.ts'
import { aPlan, aPolicy, at, aWindow, calendarTable } from '#tests/support/builders.ts'

// No answer is fixed: another plan, another calendar or another clock gives another answer.

const open = (extras: Partial<Facts> = {}, moment = now) =>
  openInAppBackend({ facts: conformanceFacts(extras), cases: 'clerk', now: moment }).backend

const dayWith = async (extras: Partial<Facts>, moment = now): Promise<AvailabilityDay | undefined> => {
  const asked = { officeId: 'hall', item: 'residence-permit' as const, from: wednesday, to: wednesday }
  return accepted(await open(extras, moment).listAvailability(asked)).days[0]
}

const withPolicy = (extras: Parameters<typeof aPolicy>[0]): Partial<Facts> => ({
  plans: [aPlan({ policy: aPolicy(extras) })],
})

test('the length of a slot decides how many there are', async () => {
  expect((await dayWith({}))?.slots).toHaveLength(14)
  expect((await dayWith(withPolicy({ slotMinutes: 60 })))?.slots).toHaveLength(7)
})

test('another window brings its places', async () => {
  expect((await dayWith({}))?.remaining).toBe(42)
  const windows = [aWindow('1', 2), aWindow('2', 1), aWindow('3', 4)]
  expect((await dayWith({ plans: [aPlan({ windows })] }))?.remaining).toBe(98)
})

test('a shorter horizon has not released the day yet', async () => {
  expect(await dayWith(withPolicy({ horizonDays: 1 }))).toMatchObject({
    state: 'not-released',
    opensAt: at('2026-11-24 09:00'),
  })
})

test('a new holiday in the calendar closes the day', async () => {
  const calendar = calendarTable()
  const days = [...calendar.days, { date: wednesday, kind: 'off' as const, holiday: 'holiday' }]
  expect(await dayWith({ calendar: { ...calendar, days } })).toMatchObject({
    state: 'holiday',
    because: { rule: 'public-holiday' },
  })
})

test('a later clock makes the day past', async () => {
  expect((await dayWith({}, at(`${wednesday} 18:00`)))?.state).toBe('past')
})

test('a calendar without holidays counts other working days', async () => {
  const asked = { from: '2026-09-30', days: 5 }
  expect(accepted(await open().countWorkingDays(asked)).due.date).toBe('2026-10-13')
  const ordinary = { ...calendarTable(), days: [] }
  expect(accepted(await open({ calendar: ordinary }).countWorkingDays(asked)).due.date).toBe('2026-10-07')
})

test('places are counted by region and city, in the order of the data', async () => {
  const { regions } = accepted(await open().listPlaces({}))
  expect(regions).toMatchObject([{ code: '110000', cities: [{ code: '110100', offices: 3, bookable: 2 }] }])
})
