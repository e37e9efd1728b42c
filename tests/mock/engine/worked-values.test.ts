import { createMockBackend } from '#mock/index.ts'
import type { ServiceDay, ServiceStatus } from '#types/service-hours.ts'
import { at, spans } from '#tests/support/builders.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

// The shipped offices, through the whole backend, on the dates that other systems get wrong.

const backend = createMockBackend({
  storage: memoryStorage(),
  clock: fixedClock(at('2026-09-18 10:00')),
  random: seededBytes(),
  onCorrupt: (key) => {
    throw new Error(`Corrupt: ${key}`)
  },
})

const dayOf = async (officeId: string, date: string): Promise<ServiceDay> => {
  const outcome = await backend.listServiceDays({ officeId, from: date, to: date })
  const day = outcome.ok ? outcome.value.days[0] : undefined
  if (day === undefined) throw new Error(`No day for ${officeId}`)
  return day
}

const statusOf = async (officeId: string, moment: string): Promise<ServiceStatus> => {
  const outcome = await backend.getServiceStatus({ officeId, at: at(moment) })
  if (!outcome.ok) throw new Error(`No status for ${officeId}`)
  return outcome.value
}

const guangzhou = 'guangzhou-one-stop'
const guangzhouBefore = 'table-401'
const governmentCentre = 'beijing-government-services'
const cbd = 'beijing-cbd'
const beihai = 'beihai-window-7'

const beijingHalls = async (): Promise<readonly string[]> => {
  const outcome = await backend.listOffices({ region: '110000', bookable: true, limit: 100 })
  return outcome.ok ? outcome.value.offices.map(({ id }) => id) : []
}

test('Saturday 2026-10-10, a make-up day: Guangzhou 9–12 and 13–17, the service centre 9–13, CBD and Beihai closed', async () => {
  expect(await dayOf(guangzhou, '2026-10-10')).toMatchObject({
    kind: 'make-up',
    intervals: spans('09:00-12:00 13:00-17:00'),
    because: { rule: 'make-up-day' },
  })
  expect((await dayOf(governmentCentre, '2026-10-10')).intervals).toEqual(spans('09:00-13:00'))
  expect((await dayOf(cbd, '2026-10-10')).intervals).toEqual([])
  expect((await dayOf(beihai, '2026-10-10')).intervals).toEqual([])
})

test('Sunday 2026-09-20, a make-up day: Guangzhou is open, every Beijing hall closed', async () => {
  expect((await dayOf(guangzhou, '2026-09-20')).intervals).toEqual(spans('09:00-12:00 13:00-17:00'))
  const halls = await beijingHalls()
  expect(halls).toHaveLength(21)
  for (const hall of halls) expect((await dayOf(hall, '2026-09-20')).intervals).toEqual([])
})

test('on 2026-10-02 every Beijing hall says that holidays are announced separately', async () => {
  for (const hall of await beijingHalls()) {
    expect(await dayOf(hall, '2026-10-02')).toMatchObject({
      kind: 'holiday',
      because: { rule: 'holiday-announced-separately', name: { en: 'National Day' } },
    })
  }
})

test('on 2026-10-02 a Beijing hall is closed by the guide’s own word, and opens when the holiday is over', async () => {
  expect(await statusOf(governmentCentre, '2026-10-02 10:00')).toMatchObject({
    state: 'closed',
    because: { rule: 'holiday-announced-separately', citation: { source: 'beijing-guide' } },
    next: at('2026-10-08 09:00'),
  })
})

test('the old Guangzhou window is closed after 2025-09-30', async () => {
  expect((await statusOf(guangzhouBefore, '2025-09-30 10:00')).because.rule).not.toBe('office-moved')
  expect((await statusOf(guangzhouBefore, '2025-10-01 00:00')).because.rule).toBe('office-moved')
  expect(await statusOf(guangzhouBefore, '2025-10-09 10:00')).toMatchObject({
    state: 'closed',
    because: { rule: 'office-moved', date: '2025-09-30' },
    next: null,
  })
})

test('the new Guangzhou window opens on 2025-10-09 and works on the make-up Saturday after it', async () => {
  expect(await statusOf(guangzhou, '2025-09-30 10:00')).toMatchObject({
    state: 'closed',
    because: { rule: 'office-not-open-yet', date: '2025-10-09' },
    next: at('2025-10-09 09:00'),
  })
  expect((await statusOf(guangzhou, '2025-10-09 09:00')).state).toBe('open')
  expect(await statusOf(guangzhou, '2025-10-11 10:00')).toMatchObject({
    state: 'open',
    because: { rule: 'make-up-day' },
  })
})

test('on that Saturday both wordings of the Guangzhou notice are kept, and the Chinese one is acted on', async () => {
  const outcome = await backend.getOffice({ officeId: guangzhou })
  const hours = outcome.ok ? outcome.value.conflicts.filter(({ kind }) => kind === 'hours') : []
  expect(hours).toHaveLength(1)
  expect(hours[0]?.shown).toMatchObject({ citation: { source: 'guangzhou-notice', line: 19 } })
  expect(hours[0]?.other).toMatchObject({ citation: { source: 'guangzhou-notice', line: 75 } })
  expect(hours[0]?.shown.value.zh).toContain('工作日')
  expect(hours[0]?.other.value.en).toContain('Monday')
  expect((await dayOf(guangzhou, '2025-10-11')).because.citation).toMatchObject({ line: 19 })
})

test('the service centre in Beijing is open 9–13 on an ordinary Saturday, and not on a Sunday', async () => {
  expect((await dayOf(governmentCentre, '2026-11-21')).intervals).toEqual(spans('09:00-13:00'))
  expect((await dayOf(governmentCentre, '2026-11-22')).kind).toBe('rest')
})

test('Beihai has a break from 12:00 to 15:00 and is open until 18:00', async () => {
  expect(await statusOf(beihai, '2026-11-23 11:59')).toMatchObject({ state: 'open', until: at('2026-11-23 12:00') })
  expect(await statusOf(beihai, '2026-11-23 12:00')).toMatchObject({ state: 'break', until: at('2026-11-23 15:00') })
  expect(await statusOf(beihai, '2026-11-23 15:00')).toMatchObject({ state: 'open', until: at('2026-11-23 18:00') })
})

test('2027-01-01 is closed and 2027-02-20 provisional', async () => {
  expect(await dayOf(guangzhou, '2027-01-01')).toMatchObject({ kind: 'holiday', provisional: false })
  expect(await dayOf(guangzhou, '2027-02-20')).toMatchObject({ kind: 'rest', provisional: true })
})

test('no office is plainly open or closed by its weekday past the arrangements: every such day is provisional', async () => {
  const plain = ['weekly-hours', 'weekly-rest', 'nth-weekday', 'make-up-day']
  for (const officeId of [...(await beijingHalls()), guangzhou, beihai]) {
    for (const [from, to] of [
      ['2027-01-01', '2027-03-31'],
      ['2032-10-01', '2032-12-31'],
      ['2033-01-01', '2033-03-31'],
      ['2045-01-01', '2045-03-31'],
    ] as const) {
      const outcome = await backend.listServiceDays({ officeId, from, to })
      const days = outcome.ok ? outcome.value.days : []
      expect(days.length).toBeGreaterThanOrEqual(90)
      expect(days.filter(({ because, provisional }) => plain.includes(because.rule) && !provisional)).toEqual([])
    }
  }
})

test('an office for work permits has no hours of the hall at its address, on any day of two months', async () => {
  const outcome = await backend.listOffices({ region: '110000', item: 'work-permit', limit: 100 })
  const offices = outcome.ok ? outcome.value.offices : []
  const shared: string[] = []
  for (const { id } of offices) {
    const view = await backend.getOffice({ officeId: id })
    const halls = view.ok ? view.value.colocatedWith : []
    if (halls.length === 0) continue
    shared.push(id)
    const listed = await backend.listServiceDays({
      officeId: id,
      item: 'work-permit',
      from: '2026-09-18',
      to: '2026-11-17',
    })
    const days = listed.ok ? listed.value.days : []
    expect(days).toHaveLength(61)
    expect(days.flatMap(({ intervals }) => intervals)).toEqual([])
    const residence = await backend.getServiceStatus({ officeId: id, item: 'residence-permit' })
    expect(['unpublished', 'item-not-here']).toContain(residence.ok ? residence.value.state : residence.refusal.code)
  }
  expect(shared.length).toBeGreaterThan(0)
})

test('no office for work permits shows the residence hours of the hall at its address', async () => {
  const outcome = await backend.listOffices({ region: '110000', item: 'work-permit', limit: 100 })
  const offices = outcome.ok ? outcome.value.offices : []
  expect(offices.length).toBeGreaterThan(0)
  expect(offices.map(({ status }) => status.state).filter((state) => state === 'open' || state === 'break')).toEqual([])
})
