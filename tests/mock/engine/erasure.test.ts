import { erasableFrom } from '#mock/engine/erasure.ts'
import type { CaseEvent } from '#types/progress.ts'

const policy = { caseKeptDays: 30 }

const anEvent = (extras: Partial<CaseEvent>): CaseEvent => ({
  stage: 'accepted',
  at: '2026-11-02T10:00:00+08:00',
  place: null,
  note: null,
  by: null,
  trackingNumber: null,
  ...extras,
})

test('a case is kept so many days after it ended', () => {
  const events = [anEvent({}), anEvent({ stage: 'collected', at: '2026-11-10T10:00:00+08:00' })]
  expect(erasableFrom(events, '2026-11-23T09:00:00+08:00', policy)).toBe('2026-12-10T10:00:00+08:00')
})

test('one that goes on is looked at again', () => {
  expect(erasableFrom([anEvent({})], '2026-11-23T09:00:00+08:00', policy)).toBe('2026-12-23T09:00:00+08:00')
  expect(erasableFrom([], '2026-11-23T09:00:00+08:00', policy)).toBe('2026-12-23T09:00:00+08:00')
})

test('a correction that nobody brought ends it with its last day, and not before', () => {
  const asked = [anEvent({ stage: 'correction-requested', by: '2026-11-20' })]
  expect(erasableFrom(asked, '2026-11-20T23:59:59+08:00', policy)).toBe('2026-12-20T23:59:59+08:00')
  expect(erasableFrom(asked, '2027-03-01T09:00:00+08:00', policy)).toBe('2026-12-21T00:00:00+08:00')
})
