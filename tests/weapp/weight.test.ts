import { shortLanguageNames } from '#src/lib/language.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import type { Element } from './compiled.ts'
import { launch } from './launch.ts'

const now = '2026-11-23T09:00:00+08:00'
const text = progressTexts.en
const hall = 'Exit-Entry Reception Hall, Beijing Municipal Public Security Bureau'
const kilobyte = 1024

// The first page compiles the templates.
jest.setTimeout(60_000)

const elementsIn = ({ children }: Element): readonly Element[] => children.filter((child) => typeof child !== 'string')
const depthOf = (element: Element): number => 1 + Math.max(0, ...elementsIn(element).map(depthOf))
const countOf = (element: Element): number => elementsIn(element).reduce((sum, child) => sum + countOf(child), 1)

const inEnglish = async () => {
  const app = await launch({ now })
  await app.open('/pages/home/index')
  await app.tap(shortLanguageNames.en)
  return app
}
type App = Awaited<ReturnType<typeof inEnglish>>

const toOffice = async (app: App) => {
  await app.open('/pages/offices/index')
  await app.type(text.offices.searchLabel, '安定门东大街')
  await app.tap({ name: hall, role: 'link' })
}

/** The bytes of each message that an act sends to the open page. */
const sentBy = async (app: App, act: () => Promise<void>): Promise<readonly number[]> => {
  const { bytes } = app.page()
  const before = bytes.length
  await act()
  return bytes.slice(before)
}

const tagsIn = (element: Element): readonly string[] => [element.tag, ...elementsIn(element).flatMap(tagsIn)]

const expectShallow = (app: App): void => {
  expect(depthOf(app.tree())).toBeLessThan(16)
  // Deeper than the templates are written out for (`baseLevel`), a component of Taro's draws the rest.
  expect(tagsIn(app.tree())).not.toContain('wx-comp')
}

test.each(['home', 'offices', 'appointments', 'me', 'progress/due-date', 'progress/process', 'info/about'])(
  '%s is light: every message of its opening, its nodes and its depth',
  async (page) => {
    const app = await inEnglish()
    await app.open(`/pages/${page}/index`)
    expect(Math.max(...app.page().bytes)).toBeLessThanOrEqual(16 * kilobyte)
    expect(countOf(app.tree())).toBeLessThan(1000)
    expectShallow(app)
  },
)

test('an office and what can be done there are light, and a month takes the place of another in 16 KB', async () => {
  const app = await inEnglish()
  await toOffice(app)
  const light = () => {
    expect(Math.max(...app.page().bytes)).toBeLessThanOrEqual(16 * kilobyte)
    expectShallow(app)
  }
  light()
  const month = await sentBy(app, () => app.tap({ name: text.hours.month, role: 'button' }))
  expect(Math.max(...month)).toBeGreaterThan(kilobyte)
  light()
  await app.back()
  await toOffice(app)
  await app.tap({ name: text.offices.book, role: 'button' })
  light()
  const ticked = await sentBy(app, () => app.tap({ name: 'Passport', role: 'checkbox' }))
  expect(ticked.length).toBeGreaterThan(0)
  expect(ticked.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(2 * kilobyte)
})

test('a long list comes a screenful at a time, and all of it comes', async () => {
  const app = await inEnglish()
  await app.open('/pages/offices/index')
  expect(app.page().bytes.length).toBeGreaterThan(1)
  const shown = app.text().split('\n').length
  expect(shown).toBeGreaterThan(40)
})
