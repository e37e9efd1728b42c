import { progressTexts } from '#src/lib/text/progress.ts'
import { everyPage, queryOf, readBuilt } from './every-page.ts'
import { launch } from './launch.ts'
import { attribute, everyElement, type Found } from './shown.ts'
import { type App, now, walkPages } from './walk-pages.ts'

// Every way of every page, some two hundred taps.
jest.setTimeout(240_000)

const deepest = 10
const text = progressTexts.en
const { tabBar } = readBuilt('app.json') as { tabBar: { list: readonly { pagePath: string }[] } }
const tabs = tabBar.list.map(({ pagePath }) => pagePath)

/** The ways of a page itself; the rows above and below are the same everywhere, and are walked once. */
const tappable = (app: App): readonly Found[] =>
  everyElement(app.tree()).filter(({ element, way }) => {
    const inFrame = way.some((one) => ['banner', 'contentinfo'].includes(attribute(one, 'ariaRole')))
    const isWay = ['link', 'button', 'tab'].includes(attribute(element, 'ariaRole'))
    return isWay && (!inFrame || app.page().route === 'pages/info/sources/index')
  })

/** Opens a page as the tenth of a full stack, or a tab page, which stands alone. */
const openOnTop = async (app: App, page: string): Promise<void> => {
  const url = `/${page}${queryOf[page] ?? ''}`
  if (tabs.includes(page)) return app.open(url)
  while (app.stack.length < deepest) await app.open('/pages/info/about/index')
  app.phone.answers.get('redirectTo')?.({ url })
  await app.settle()
  await app.until(() => !app.has({ name: text.common.loading, role: 'status' }))
}

test('from every page, on a full stack, every way leads on: WeChat never refuses an eleventh page', async () => {
  const app = await launch({ now })
  await walkPages(app, () => undefined)
  const refused: string[] = []
  const navigate = app.phone.answers.get('navigateTo')
  app.phone.answers.set('navigateTo', (options) => {
    if (app.stack.length >= deepest) refused.push(`${app.page().route} → ${options.url ?? ''}`)
    return navigate?.(options)
  })
  const ledTo = new Set<string>()
  for (const page of everyPage()) {
    await openOnTop(app, page)
    const count = tappable(app).length
    for (let index = 0; index < count; index += 1) {
      await openOnTop(app, page)
      const one = tappable(app)[index]
      if (one === undefined) continue
      await app.tapOn(one)
      expect(app.stack.length).toBeLessThanOrEqual(deepest)
      if (app.page().route !== page) ledTo.add(app.page().route)
    }
  }
  expect(refused).toEqual([])
  // Steps of a booking are empty here, for it is done: the walk before came by the first two, others book several.
  const steps = ['pages/booking/applicant/index', 'pages/booking/check/index', 'pages/booking/batch/index']
  const never = everyPage().filter((page) => !ledTo.has(page) && !tabs.includes(page))
  expect(never).toEqual(steps)
})
