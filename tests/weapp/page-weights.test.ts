import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { everyPage } from './every-page.ts'
import { launch } from './launch.ts'
import { type PageWeight, weigh, weightTable } from './page-weights.ts'
import { now, walkPages } from './walk-pages.ts'

const kilobyte = 1024
const report = 'docs/benchmarks.md'

// All pages, one after another.
jest.setTimeout(120_000)

const weighAll = async (): Promise<readonly PageWeight[]> => {
  const weights: PageWeight[] = []
  const app = await launch({ now })
  await walkPages(app, () => void weights.push(weigh(app)))
  return weights.sort((one, other) => one.page.localeCompare(other.page))
}

test('every page is light, with a visit booked: first message, nodes, depth; the table of them is kept', async () => {
  const weights = await weighAll()
  expect(weights).toHaveLength(everyPage().length)
  const heavy = weights.filter(
    ({ first, largest, nodes, depth }) =>
      first > 16 * kilobyte || largest > 16 * kilobyte || nodes >= 1000 || depth >= 16,
  )
  expect(heavy).toEqual([])
  const section = `<!-- weapp -->\n${weightTable(weights)}\n<!-- /weapp -->`
  if (process.env['WRITE_BENCHMARKS'] === undefined) return
  const before = existsSync(report) ? readFileSync(report, 'utf8') : '# Benchmarks\n\n<!-- weapp -->\n<!-- /weapp -->\n'
  writeFileSync(report, before.replace(/<!-- weapp -->[^]*<!-- \/weapp -->/, section))
})
