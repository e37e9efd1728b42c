import { everyPage } from './every-page.ts'
import { launch } from './launch.ts'
import { weighPages } from './page-weights.ts'
import { weighTaps } from './tap-weights.ts'
import { now } from './walk-pages.ts'

const kilobyte = 1024

// All pages, one after another.
jest.setTimeout(120_000)

test('every page is light, with a visit booked: first message, nodes, depth', async () => {
  const weights = await weighPages(await launch({ now }))
  expect(weights).toHaveLength(everyPage().length)
  const heavy = weights.filter(
    ({ first, largest, nodes, depth }) =>
      first > 16 * kilobyte || largest > 16 * kilobyte || nodes >= 1000 || depth >= 16,
  )
  expect(heavy).toEqual([])
})

test('a tap sends at most 2 KB for one thing, and at most 16 KB where a list or a month takes the place of another', async () => {
  const taps = await weighTaps(await launch({ now }))
  const heavy = taps.filter(({ kind, bytes, largest }) =>
    kind === 'toggle' ? bytes > 2 * kilobyte : largest > 16 * kilobyte,
  )
  expect(heavy).toEqual([])
})
