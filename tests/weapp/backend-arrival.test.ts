import { readFileSync } from 'node:fs'
import { progressTexts } from '#src/lib/text/progress.ts'
import { launch } from './launch.ts'
import { newPhone } from './wx.ts'

const now = '2026-10-14T09:00:00+08:00'
const zh = progressTexts.zh

// The first page compiles the templates.
jest.setTimeout(60_000)

const withoutBackend = async () => {
  const phone = newPhone()
  phone.downloads.failing.add('backend')
  const app = await launch({ now, phone, mayFail: true })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  return app
}

test('the first screen does not wait for the backend, and fills when it has come', async () => {
  const phone = newPhone()
  phone.downloads.milliseconds = 20_000
  const app = await launch({ now, phone })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  expect(app.text()).toContain(zh.offices.homeTitle)
  expect(app.has({ name: zh.common.loading, role: 'status' })).toBe(true)
  await app.until(() => !app.has({ name: zh.common.loading, role: 'status' }))
  expect(app.has({ name: '北京市公安局出入境接待大厅', role: 'link' })).toBe(true)
})

test('a backend that cannot be fetched is a fault told plainly; what was typed stays, and asking again fetches it', async () => {
  const app = await withoutBackend()
  await app.open('/pages/offices/index')
  await app.type(zh.offices.searchLabel, '安定门东大街')
  await app.until(() => app.text().includes(zh.common.failedTitle))
  expect(app.text()).toContain(zh.common.failedWords)
  expect(app.faults.join('\n')).toMatch(
    /ChunkLoadError: Loading chunk \d+ failed[^]*subpackage backend is not reachable/,
  )

  await app.tap({ name: zh.common.retry, role: 'button' })
  await app.until(() => app.text().includes(zh.common.failedTitle))

  app.phone.downloads.failing.clear()
  await app.tap({ name: zh.common.retry, role: 'button' })
  await app.until(() => app.has({ name: '北京市公安局出入境接待大厅', role: 'link' }))
  expect(app.text()).toContain('安定门东大街')
  expect(app.text()).not.toContain(zh.common.failedTitle)
})

test('what needs no backend works without it', async () => {
  const app = await withoutBackend()
  await app.open('/pages/info/privacy/index')
  expect(app.text()).not.toContain(zh.common.failedTitle)
  await app.open('/pages/me/index')
  expect(app.text()).not.toContain(zh.common.failedTitle)
})

test('the backend is declared and lies nowhere else; no rule names it, for WeChat’s compiler refuses one of a package without pages', () => {
  const app = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as {
    subPackages: { root: string; pages: string[] }[]
    preloadRule: Record<string, { network: string; packages: string[] }>
  }
  expect(app.subPackages.map(({ root }) => root)).toContain('backend')
  const pageless = app.subPackages.filter(({ pages }) => pages.length === 0).map(({ root }) => root)
  const preloaded = Object.values(app.preloadRule).flatMap(({ packages }) => packages)
  expect(preloaded.filter((root) => pageless.includes(root))).toEqual([])
  const codeOf = (name: string) => readFileSync(`dist/weapp/${name}.js`, 'utf8')
  const main = ['app', 'common', 'vendors', 'taro', 'runtime'].map(codeOf)
  // Of the parser of the facts, of the packer and of the hashes.
  for (const mark of ['a weekly pattern names no weekday', 'invalid block type', 'hash was destroyed']) {
    expect(codeOf('backend/index')).toContain(mark)
    expect(main.filter((code) => code.includes(mark))).toEqual([])
  }
  // A build that names no server has no way to one.
  expect(main.filter((code) => code.includes('Idempotency-Key'))).toEqual([])
  expect(main.filter((code) => code.includes('require.async("./backend/index.js")'))).toHaveLength(1)
})
