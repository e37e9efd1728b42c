import { compileStyles, compileTemplates } from './compiled.ts'
import { launch } from './launch.ts'

const now = '2026-10-14T09:00:00+08:00'
const tabs = ['home', 'offices', 'appointments', 'me']

test('WeChat’s own compilers take every template and style sheet', () => {
  expect(compileTemplates('dist/weapp')).toBeInstanceOf(Function)
  expect(compileStyles('dist/weapp')).toContain('app.wxss')
})

test.each(tabs)('the tab page %s shows something, and first sends at most 16 KB to the screen', async (tab) => {
  const app = await launch({ now })
  await app.open(`/pages/${tab}/index`)
  expect(app.text()).not.toBe('')
  const [first = 0] = app.page().bytes
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThanOrEqual(16 * 1024)
})

test('roles and spoken names reach WeChat', async () => {
  const app = await launch({ now })
  await app.open('/pages/home/index')
  expect(JSON.stringify(app.tree())).toMatch(/"ariaRole":"\w+"/)
})
