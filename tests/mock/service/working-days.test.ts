import { shippedData } from '#mock/data/shipped.ts'
import { createMockBackend } from '#mock/index.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { memoryStorage } from '../../support/memory-storage.ts'
import { seededBytes } from '../../support/seeded-random.ts'

const backend = createMockBackend({
  storage: memoryStorage(),
  clock: fixedClock('2026-09-29T10:00:00+08:00'),
  random: seededBytes(),
  onCorrupt: () => undefined,
})

const count = async (request: Parameters<typeof backend.countWorkingDays>[0]) => {
  const outcome = await backend.countWorkingDays(request)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

test.each([
  [5, '2026-10-13'],
  [7, '2026-10-15'],
])('accepted on 2026-09-30, the %ith working day is %s', async (days, date) => {
  const { due, latestSafe } = await count({ from: '2026-09-30', days })
  expect(due.date).toBe(date)
  expect(due.provisional).toBe(false)
  expect(latestSafe).toBeNull()
})

test('every skipped date of National Day has its name, and the make-up Saturday counts', async () => {
  const { due } = await count({ from: '2026-09-30', days: 5 })
  const holiday = due.days.filter(({ reason }) => reason === 'public-holiday')
  expect(holiday.map(({ date }) => date.slice(8))).toEqual(['01', '02', '03', '04', '05', '06', '07'])
  expect(holiday.every(({ day, name }) => day === null && name?.en.includes('National Day') === true)).toBe(true)
  expect(due.days.find(({ date }) => date === '2026-10-10')).toMatchObject({ day: 3, reason: 'make-up-day' })
})

test('a permit that ends 2026-10-31 with a limit of 7 and 5 to spare must be accepted by 2026-10-14', async () => {
  const request = { from: '2026-09-30', days: 7, expiry: '2026-10-31' }
  expect((await count({ ...request, margin: 5 })).latestSafe).toEqual({ date: '2026-10-14', provisional: false })
  expect((await count(request)).latestSafe).toEqual({ date: '2026-10-14', provisional: false })
})

test('a latest safe day that an arrangement still to come may move is provisional', async () => {
  const { latestSafe } = await count({ from: '2026-12-01', days: 7, expiry: '2027-01-20' })
  expect(latestSafe).toEqual({ date: '2027-01-04', provisional: true })
})

test('a count that runs into a year without an arrangement is provisional', async () => {
  const { due } = await count({ from: '2026-12-30', days: 7 })
  expect(due.provisional).toBe(true)
  expect(due.days.find(({ date }) => date === '2027-01-01')).toMatchObject({ day: null, provisional: false })
})

test.each([
  ['a date that does not exist', { from: '2026-02-30', days: 5 }],
  ['a limit below nothing', { from: '2026-09-30', days: -1 }],
  ['more days than a year has', { from: '2026-09-30', days: 261 }],
  ['a date that no calendar reaches', { from: '9999-12-31', days: 5 }],
])('%s is refused', async (_, request) => {
  const outcome = await backend.countWorkingDays(request)
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'request-invalid' } })
})

test('the sources are those of the data, each with a title and a publisher in both languages', async () => {
  const outcome = await backend.listSources({})
  expect(outcome).toEqual({ ok: true, value: { sources: shippedData().sources } })
})
