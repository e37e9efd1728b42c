import { type BesidePage, openBesidePage } from '#tests/conformance/beside-page.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import {
  accepted,
  expectNothingOversold,
  monday,
  now,
  openScenario,
  type Scenario,
  wednesday,
} from '#tests/conformance/scenario.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'

const options = { facts: conformanceFacts(), cases: 'staff', now } as const

const opened = async (): Promise<{ readonly page: BesidePage; readonly scenario: Scenario }> => {
  const page = await openBesidePage(options)
  return { page, scenario: await openScenario(() => Promise.resolve(page)) }
}

test('calls that are made together travel together, and each gets its own answer', async () => {
  const { page } = await opened()
  const { backend, asked } = page
  const [office, none, days] = await Promise.all([
    backend.getOffice({ officeId: 'hall' }),
    backend.getOffice({ officeId: 'nowhere' }),
    backend.countWorkingDays({ from: monday, days: 2 }),
  ])
  expect(accepted(office).id).toBe('hall')
  expect(none).toMatchObject({ ok: false, refusal: { code: 'office-unknown' } })
  expect(accepted(days).due.date).toBe(wednesday)
  expect(asked.map(({ calls }) => calls.map(({ name }) => name))).toEqual([
    ['getOffice', 'getOffice', 'countWorkingDays'],
  ])
})

test('a place is kept on the device before anybody hears that it is held, and survives the worker', async () => {
  const { page, scenario } = await opened()
  accepted(await scenario.hold())
  const again = await openScenario(() => openBesidePage(options, { storage: page.storage.copy() }))
  expect(await again.remaining()).toBe(2)
})

test('what the page deletes is deleted for the worker', async () => {
  const { page, scenario } = await opened()
  accepted(await scenario.hold())
  expect(await scenario.remaining()).toBe(2)
  for (const key of page.storage.keys()) page.storage.remove(key)
  expect(await scenario.remaining()).toBe(3)
})

test('a key that cannot be read is reported to the page', async () => {
  const corrupt: string[] = []
  const storage = memoryStorage([['journal', 'half a jour']])
  const { backend } = await openBesidePage(options, { storage, onCorrupt: (key) => corrupt.push(key) })
  await backend.getOffice({ officeId: 'hall' })
  expect(corrupt).toContain('journal')
})

test('a device that is full at any write says so, and nothing is sold twice or half', async () => {
  for (let left = 0; ; left += 1) {
    const { page, scenario } = await opened()
    page.storage.failAfter(left)
    const held = await scenario.hold({ places: 2 }).catch((fault: unknown) => fault)
    page.storage.mend()
    if (!(held instanceof Error)) {
      expect(left).toBeGreaterThan(2)
      return
    }
    expect(held.message).toBe('The storage is gone')
    const remaining = await scenario.remaining()
    expect([1, 3]).toContain(remaining)
    accepted(await scenario.hold({ places: remaining }))
    expect(await scenario.remaining()).toBe(0)
    await expectNothingOversold(scenario)
  }
})

test('a worker that breaks fails what was asked of it, and nothing that is asked later', async () => {
  const { page } = await opened()
  const asked = Promise.allSettled([
    page.backend.getOffice({ officeId: 'hall' }),
    page.backend.getOffice({ officeId: 'branch' }),
  ])
  await Promise.resolve()
  await Promise.resolve()
  page.thread.breakDown('out of memory')
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  // What it was asked before may still be answered: nobody takes that for an answer to this.
  expect(accepted(await page.backend.getOffice({ officeId: 'branch' })).id).toBe('branch')
})
