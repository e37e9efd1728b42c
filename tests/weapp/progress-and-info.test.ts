import { infoTexts } from '#src/lib/text/info.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { launch } from './launch.ts'

const now = '2026-10-15T10:00:00+08:00'
const budget = 16 * 1024
const zh = { ...progressTexts.zh, ...infoTexts.zh }

// The first page compiles the templates.
jest.setTimeout(60_000)

test.each([
  ['progress/case', zh.progress.codeLabel],
  ['progress/due-date', zh.progress.dueDate.fillIn],
  ['progress/process', '1. 网上申请'],
  ['info/about', zh.info.about.realTitle],
  ['info/sources', zh.info.sources.confidenceTitle],
  ['info/privacy', zh.info.privacy.deleteAll],
  ['me', zh.me.theme],
])('%s opens in WeChat within its budget', async (page, words) => {
  const app = await launch({ now })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  await app.open(`/pages/${page}/index`)
  await app.until(() => app.text().includes(words))
  expect(app.page().bytes[0]).toBeLessThanOrEqual(budget)
})

test('a slip in a code is caught on the phone, and scanning is offered', async () => {
  const app = await launch({ now })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  await app.open('/pages/progress/case/index')
  expect(app.has({ name: zh.progress.scan, role: 'button' })).toBe(true)
  await app.type(zh.progress.codeLabel, 'ba4r16t5tb')
  await app.tap({ name: zh.progress.lookUp, role: 'button' })
  expect(app.text()).toContain(zh.progress.codeFaults['bad-check'])
})

test('the worked value of the due date stands on the phone, whatever its zone', async () => {
  const app = await launch({ now })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  await app.open('/pages/progress/due-date/index')
  await app.type(zh.progress.dueDate.fromLabel, '2026-09-30')
  await app.tap({ name: zh.progress.dueDate.workingDays(7), role: 'radio' })
  await app.until(() => app.text().includes('2026年10月15日 星期四'))
  await app.type(zh.progress.dueDate.expiryLabel, '2026-10-31')
  await app.until(() => app.text().includes('2026年10月14日 星期三'))
})

test('deleting everything leads home with an empty phone, and the app still works', async () => {
  const app = await launch({ now })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  await app.open('/pages/info/privacy/index')
  await app.tap({ name: zh.info.privacy.deleteAll, role: 'button' })
  await app.tap({ name: zh.info.privacy.deleteYes, role: 'button' })
  await app.until(() => app.page().route === 'pages/home/index')
  expect(app.stack).toHaveLength(1)
  expect([...app.phone.storage.keys()].filter((key) => key.startsWith('app/settings'))).toEqual([])
  await app.tap({ name: '中文', role: 'button' })
  await app.until(() => app.text().includes(zh.offices.findOffice))
})
