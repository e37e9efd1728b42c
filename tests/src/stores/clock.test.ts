import { pauseClock, resumeClock, useClock } from '#src/stores/clock.ts'

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00+08:00') }))
afterEach(() => {
  pauseClock()
  jest.useRealTimers()
})

const ticksDuring = (minutes: number): number => {
  let ticks = 0
  const stop = useClock.subscribe(() => {
    ticks += 1
  })
  jest.advanceTimersByTime(minutes * 60_000)
  stop()
  return ticks
}

test('the whole app has one tick a minute, however often it comes to the front', () => {
  resumeClock()
  resumeClock()
  expect(ticksDuring(5)).toBe(5)
  expect(useClock.getState().now).toBe('2026-11-23T09:05:00+08:00')
})

test('a hidden app has no tick, and is up to date as soon as it is seen again', () => {
  resumeClock()
  pauseClock()
  expect(ticksDuring(60)).toBe(0)
  resumeClock()
  expect(useClock.getState().now).toBe('2026-11-23T10:00:00+08:00')
  expect(jest.getTimerCount()).toBe(1)
})
