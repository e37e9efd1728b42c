import fc from 'fast-check'
import { systemClock } from '#mock/clock.ts'
import {
  addMinutes,
  clockText,
  dateOfInstant,
  instantAt,
  instantOfSeconds,
  minuteOf,
  minutesUntil,
  secondsOf,
} from '#mock/engine/instants.ts'
import { instant } from '#types/time.ts'

const chinaOffset = 8 * 3600
const firstSecond = Date.UTC(1970, 0, 1) / 1000
const lastSecond = Date.UTC(2100, 11, 31, 23, 59, 59) / 1000

/** Unix seconds → the instant at +08:00, by JavaScript's own calendar. */
const written = (unix: number): string => new Date((unix + chinaOffset) * 1000).toISOString().slice(0, 19) + '+08:00'

const anyUnix = fc.integer({ min: firstSecond, max: lastSecond })

test('an instant becomes seconds and comes back as it was', () => {
  fc.assert(
    fc.property(anyUnix, (unix) => {
      expect(instantOfSeconds(secondsOf(written(unix)))).toBe(written(unix))
    }),
  )
})

test('seconds between instants are those of Unix time', () => {
  fc.assert(
    fc.property(anyUnix, anyUnix, (one, other) => {
      expect(secondsOf(written(one)) - secondsOf(written(other))).toBe(one - other)
    }),
  )
})

test('later instants are greater as text', () => {
  fc.assert(
    fc.property(anyUnix, fc.integer({ min: 1, max: 100_000_000 }), (unix, seconds) => {
      expect(written(unix) < instantOfSeconds(secondsOf(written(unix)) + seconds)).toBe(true)
    }),
  )
})

test('adding minutes agrees with Unix time, over midnights and backwards', () => {
  fc.assert(
    fc.property(anyUnix, fc.integer({ min: -100_000, max: 100_000 }), (unix, minutes) => {
      expect(addMinutes(written(unix), minutes)).toBe(written(unix + minutes * 60))
    }),
  )
})

test('date and minute are read from the text, whatever zone the device is in', () => {
  expect(dateOfInstant('2026-10-01T00:00:00+08:00')).toBe('2026-10-01')
  expect(minuteOf('2026-10-01T00:00:59+08:00')).toBe(0)
  expect(minuteOf('2026-10-01T23:59:59+08:00')).toBe(1439)
})

test('minute 1440 is midnight of the next day', () => {
  expect(instantAt('2026-12-31', 1440)).toBe('2027-01-01T00:00:00+08:00')
  expect(instantAt('2026-12-31', 1439)).toBe('2026-12-31T23:59:00+08:00')
})

test('a clock shows two digits of hours and minutes', () => {
  expect([0, 9, 570, 1439].map(clockText)).toEqual(['00:00', '00:09', '09:30', '23:59'])
})

test('a minute that has begun still counts as left', () => {
  expect(minutesUntil('2026-10-01T09:00:00+08:00', '2026-10-01T09:01:00+08:00')).toBe(1)
  expect(minutesUntil('2026-10-01T09:00:01+08:00', '2026-10-01T09:02:00+08:00')).toBe(2)
  expect(minutesUntil('2026-10-01T09:00:00+08:00', '2026-10-01T09:00:00+08:00')).toBe(0)
})

test('the device clock is written at +08:00 and names the present moment', () => {
  const before = Math.floor(Date.now() / 1000)
  const now = systemClock().now()
  const after = Math.floor(Date.now() / 1000)
  expect(instant.safeParse(now).success).toBe(true)
  const unix = Date.parse(now) / 1000
  expect(unix).toBeGreaterThanOrEqual(before)
  expect(unix).toBeLessThanOrEqual(after)
})
