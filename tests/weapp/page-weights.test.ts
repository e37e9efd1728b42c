import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { shortLanguageNames } from '#src/lib/language.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { everyPage, queryOf } from './every-page.ts'
import { launch } from './launch.ts'
import { type PageWeight, weigh, weightTable } from './page-weights.ts'

const now = '2026-11-23T09:00:00+08:00'
const text = progressTexts.en
const item = queryOf['pages/booking/slots/index'] ?? ''
const kilobyte = 1024
const report = 'docs/benchmarks.md'

// All pages, one after another.
jest.setTimeout(120_000)

type App = Awaited<ReturnType<typeof launch>>

const loaded = (app: App) => app.until(() => !app.has({ name: text.common.loading, role: 'status' }))

/** What lies behind a booking: its steps, filled in, then the pass and its progress. */
const bookingSteps = async (app: App, note: () => Promise<void>): Promise<void> => {
  await app.open(`/pages/booking/slots/index${item}`)
  await app.until(() => app.has({ name: 'Wednesday 25 November 2026', role: 'button' }))
  await app.tap({ name: 'Wednesday 25 November 2026', role: 'button' })
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  await note()
  await app.tap({ name: text.booking.continue, role: 'button' })
  await app.type(text.booking.familyName, 'MÜLLER')
  await app.type(text.booking.givenName, 'Anna Maria')
  await app.type(text.booking.nationality, 'deu')
  await app.tap({ name: 'DEU', role: 'button' })
  await app.type(text.booking.documentNumber, 'c01x 00t47')
  await app.type(text.booking.phone, '+49 151 23456789')
  await note()
  await app.tap({ name: text.booking.toCheck, role: 'button' })
  await note()
  await app.tap({ name: text.booking.bookNow('Wed 25 Nov, 09:30'), role: 'button' })
  await note()
  await app.tap({ name: text.booking.seeProgress, role: 'button' })
  await note()
}

const weighAll = async (): Promise<readonly PageWeight[]> => {
  const weights = new Map<string, PageWeight>()
  const app = await launch({ now })
  const note = async (): Promise<void> => {
    await loaded(app)
    const weight = weigh(app)
    weights.set(weight.page, weight)
  }
  await app.open('/pages/home/index')
  await app.tap(shortLanguageNames.en)
  await bookingSteps(app, note)
  for (const page of everyPage()) {
    if (weights.has(page.replace(/^pages\/|\/index$/g, ''))) continue
    await app.open('/pages/me/index')
    await app.open(`/${page}${queryOf[page] ?? ''}`)
    await note()
  }
  return [...weights.values()].sort((one, other) => one.page.localeCompare(other.page))
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
