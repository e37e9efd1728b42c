import { progressTexts } from '#src/lib/text/progress.ts'
import { everyPage, queryOf } from './every-page.ts'
import { launch } from './launch.ts'
import { attribute, everyElement, type Found } from './shown.ts'
import { newPhone, type Phone } from './wx.ts'

const now = '2026-11-23T09:00:00+08:00'
const text = progressTexts.zh
const hall = '北京市公安局出入境接待大厅'
const hallId = 'beijing-reception-hall'

// The first page compiles the templates.
jest.setTimeout(60_000)

const inChinese = async (phone: Phone = newPhone()) => {
  const app = await launch({ now, phone })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  return app
}
type App = Awaited<ReturnType<typeof inChinese>>

test.each(everyPage())('%s opens by itself, as from a link, and shows something', async (page) => {
  const app = await launch({ now })
  await app.open(`/${page}${queryOf[page] ?? ''}`)
  await app.until(() => !app.has({ name: text.common.loading, role: 'status' }))
  expect(app.text().split('\n').length).toBeGreaterThan(4)
  expect(app.text()).not.toContain(text.common.failedTitle)
})

test('an office’s mini-code opens the office', async () => {
  const app = await launch({ now })
  await app.open(`/pages/office/detail/index?scene=${encodeURIComponent(hallId)}`)
  await app.until(() => app.text().includes(hall))
})

const scanning = async (scanned: object): Promise<App> => {
  const phone = newPhone()
  phone.answers.set('scanCode', () => scanned)
  const app = await inChinese(phone)
  await app.open('/pages/appointments/index')
  await app.tap({ name: text.booking.scan, role: 'button' })
  return app
}

test('a mini-code that is scanned in the app opens its office', async () => {
  const app = await scanning({ result: '', path: `pages/office/detail/index?scene=${hallId}` })
  await app.until(() => app.text().includes(hall))
})

test('an appointment’s code that is not on this phone leads to its progress', async () => {
  const app = await scanning({ result: 'GZDEM0002W' })
  expect(app.page().route).toBe('pages/progress/case/index')
  expect(app.text()).toContain('GZDEM-0002W')
})

test.each([
  [{ result: 'https://example.org' }],
  [{ result: '', path: 'pages/booking/pass/index' }],
  [{ result: 'BA4R16T5TB' }],
])('%j is no code of ours: it is said, and nothing opens', async (scanned) => {
  const app = await scanning(scanned)
  expect(app.page().route).toBe('pages/appointments/index')
  const toasts = app.phone.calls.filter(({ name }) => name === 'showToast').map(({ options }) => options.title)
  expect(toasts).toEqual([text.booking.scanFailed])
})

test('turning back from the camera says nothing', async () => {
  const phone = newPhone()
  phone.answers.set('scanCode', () => {
    throw new Error('cancel')
  })
  const app = await inChinese(phone)
  await app.open('/pages/appointments/index')
  await app.tap({ name: text.booking.scan, role: 'button' })
  expect(app.phone.calls.filter(({ name }) => name === 'showToast')).toEqual([])
})

type Sharing = { readonly onShareAppMessage?: (from: object) => object }

test('an office and a service are shared by name, and their cards open them', async () => {
  const app = await inChinese()
  await app.open(`/pages/office/detail/index?officeId=${hallId}`)
  await app.until(() => app.text().includes(hall))
  const card = (app.page() as Sharing).onShareAppMessage?.({ from: 'menu' })
  expect(card).toMatchObject({ title: hall, path: `/pages/office/detail/index?officeId=${hallId}` })
  await app.open(`/pages/office/item/index?officeId=${hallId}&itemId=residence-permit`)
  expect((app.page() as Sharing).onShareAppMessage?.({ from: 'menu' })).toMatchObject({
    path: `/pages/office/item/index?officeId=${hallId}&itemId=residence-permit`,
  })
})

/** Where there are ways to other pages, these; else whatever is tapped. */
const tappable = (app: App): readonly Found[] => {
  const all = everyElement(app.tree())
  const ofRole = (role: string) => all.filter(({ element }) => attribute(element, 'ariaRole') === role)
  return [...ofRole('link'), ...ofRole('link'), ...ofRole('button')]
}

describe('the page stack', () => {
  test('a reader who goes on and on from page to page is never refused, and comes back', async () => {
    const app = await inChinese()
    for (let step = 0; step < 14; step += 1) {
      await app.tap({ name: text.common.help.about, role: 'button' })
      expect(app.stack.length).toBeLessThanOrEqual(10)
      expect(app.page().route).toBe('pages/info/about/index')
    }
    expect(app.stack).toHaveLength(10)
    for (let step = 0; step < 9; step += 1) await app.back()
    expect(app.page().route).toBe('pages/home/index')
  })

  test('a hundred and fifty taps, on each way of a page in turn, stay within ten pages', async () => {
    const app = await inChinese()
    // A way is taken when all the others of its page have been: such a walk leaves no page aside for long.
    const taken = new Map<string, number>()
    for (let step = 0; step < 150; step += 1) {
      const { route } = app.page()
      const before = taken.get(route) ?? 0
      taken.set(route, before + 1)
      const ways = tappable(app)
      const one = ways[before % ways.length]
      if (one === undefined) await app.back()
      else await app.tapOn(one)
      expect(app.stack.length).toBeLessThanOrEqual(10)
    }
    expect(taken.size).toBeGreaterThanOrEqual(8)
  })
})
