import { afterFailure, type Attempts, isLocked, noAttempts } from '#mock/engine/throttle.ts'
import { at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'

const start = at('2026-11-23 10:00')

const failed = (times: number, from: Attempts = noAttempts): Attempts =>
  Array.from({ length: times }).reduce<Attempts>((attempts) => afterFailure(attempts, start), from)

/** For how many minutes the door is locked after so many failures at one moment. */
const lockedMinutes = (times: number): number => {
  const { lockedUntil } = failed(times)
  return lockedUntil === null ? 0 : (Date.parse(lockedUntil) - Date.parse(start)) / 60_000
}

test('five slips are free', () => {
  expect([1, 2, 3, 4, 5].map(lockedMinutes)).toEqual([0, 0, 0, 0, 0])
  expect(isLocked(noAttempts, start)).toBe(false)
})

test('each further slip locks for longer, up to an hour', () => {
  expect([6, 7, 8, 9, 10, 50].map(lockedMinutes)).toEqual([1, 5, 30, 60, 60, 60])
})

test('a lock ends at its very second', () => {
  const locked = failed(6)
  expect(isLocked(locked, later(start, 0.98))).toBe(true)
  expect(isLocked(locked, later(start, 1))).toBe(false)
})

test('a lock that ended is not forgotten: the next slip locks for longer', () => {
  const again = afterFailure(failed(6), later(start, 10))
  expect(again.lockedUntil).toBe(later(start, 15))
})

test('a quiet day forgets everything, a minute less does not', () => {
  expect(afterFailure(failed(8), later(start, 24 * 60))).toMatchObject({ failures: 1, lockedUntil: null })
  expect(afterFailure(failed(8), later(start, 24 * 60 - 1)).failures).toBe(9)
})
