import * as fc from 'fast-check'
import { unixSeconds, utcStamp } from '#src/platform/unix-time.ts'

const chinaOffset = 8 * 3600

test('any moment has the seconds and the UTC writing JavaScript gives it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), (seconds) => {
      const instant = `${new Date((seconds + chinaOffset) * 1000).toISOString().slice(0, 19)}+08:00`
      expect(unixSeconds(instant)).toBe(seconds)
      expect(utcStamp(instant)).toBe(new Date(seconds * 1000).toISOString().replace(/[-:]|\.000/g, ''))
    }),
  )
})
