import { growthOf } from '../bench/growth.ts'
import type { Measured } from '../bench/measured.ts'
import { report } from '../bench/report.ts'

const row = (extras: Partial<Measured>): Measured => ({
  what: 'search',
  size: 1000,
  unit: 'ms',
  median: 4,
  low: 3,
  high: 9,
  runs: 30,
  atMost: null,
  ...extras,
})

test('what costs ten times as much at ten times the size grows in step; a square grows as the second power', () => {
  const square = [1, 10, 100].map((size) => row({ what: 'square', size, median: 0.5 * size ** 2 }))
  const linear = [10, 1000].map((size) => row({ size, median: 3 * size }))
  expect(growthOf([...square, ...linear])).toEqual([
    { what: 'square', from: 1, to: 100, exponent: expect.closeTo(2, 9) as number },
    { what: 'search', from: 10, to: 1000, exponent: expect.closeTo(1, 9) as number },
  ])
})

test('one size, or none, tells nothing of growth', () => {
  expect(growthOf([row({}), row({}), row({ what: 'start', size: null })])).toEqual([])
})

test('the page names the machine, and says of each promise whether it was kept', () => {
  const rows = [row({ atMost: 5 }), row({ size: 100_000, median: 61.234, atMost: 50 })]
  const page = report({ Cores: '2' }, [{ topic: { title: 'Search', about: 'One keystroke.' }, rows }])
  expect(page).toContain('| Cores | 2 |')
  expect(page).toContain('| search | 1,000 | 4.00 ms | 3.00 – 9.00 | 30 | ≤ 5.00 ms | yes |')
  expect(page).toContain('| search | 100,000 | 61.2 ms | 3.00 – 9.00 | 30 | ≤ 50.0 ms | **no** |')
  expect(page).toMatch(/\| search \| 1,000 → 100,000 \| 0\.59 \|/)
})
