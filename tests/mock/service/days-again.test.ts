import { createCatalogue } from '#mock/service/catalogue.ts'
import { daysAgain, type DaysBy } from '#mock/service/days-again.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { now } from '#tests/conformance/records.ts'
import { later } from '#tests/support/fixed-clock.ts'

const asked: DaysBy = { question: 'hall', now, announced: [], taken: new Map([['09:00 1', 1]]) }

const closure = {
  from: '2026-11-25',
  to: '2026-11-25',
  intervals: [],
  reason: { zh: '停', en: 'closed' },
  windowId: null,
  citation: null,
}

const changes: readonly (readonly [string, Partial<DaysBy>])[] = [
  ['the question', { question: 'zone' }],
  ['the moment', { now: later(now, 1) }],
  ['a closure', { announced: [closure] }],
  ['a count', { taken: new Map([['09:00 1', 2]]) }],
  ['a slot', { taken: new Map([['09:30 1', 1]]) }],
  ['one more slot', { taken: new Map([...asked.taken, ['09:30 1', 1]]) }],
]

test('days are worked out once for as long as nothing of what they depend on is another', () => {
  const catalogue = createCatalogue(conformanceFacts())
  const workOut = jest.fn(() => [])
  const first = daysAgain(catalogue, asked, workOut)
  expect(daysAgain(catalogue, { ...asked, taken: new Map(asked.taken) }, workOut)).toBe(first)
  expect(workOut).toHaveBeenCalledTimes(1)
})

test.each(changes)('and again when it is: %s', (_, change) => {
  const catalogue = createCatalogue(conformanceFacts())
  const workOut = jest.fn(() => [])
  daysAgain(catalogue, asked, workOut)
  daysAgain(catalogue, { ...asked, ...change }, workOut)
  expect(workOut).toHaveBeenCalledTimes(2)
})

test('other facts have days of their own', () => {
  const workOut = jest.fn(() => [])
  daysAgain(createCatalogue(conformanceFacts()), asked, workOut)
  daysAgain(createCatalogue(conformanceFacts()), asked, workOut)
  expect(workOut).toHaveBeenCalledTimes(2)
})
