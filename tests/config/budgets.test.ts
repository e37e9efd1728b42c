import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import {
  describeSize,
  entryBudget,
  h5Sizes,
  mainPackageBudget,
  overweight,
  subpackageBudget,
  weappSizes,
} from '#config/budgets.ts'

let folder = ''

const put = (path: string, content: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budgets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const app = JSON.stringify({ pages: [], subPackages: [{ root: 'pages/booking', pages: ['slots'] }] })

test('a build within its budgets passes', () => {
  put('app.json', app)
  put('pages/booking/slots.js', '1')
  expect(weappSizes(folder).some(overweight)).toBe(false)
})

test('a main package one byte too large fails, and the message says by how much', () => {
  put('app.json', app)
  put('app.js', Buffer.alloc(mainPackageBudget - app.length + 1))
  put('pages/booking/slots.js', '1')
  const [main, booking] = weappSizes(folder)
  expect(main).toMatchObject({ name: 'main package', bytes: mainPackageBudget + 1 })
  expect(main && overweight(main)).toBe(true)
  expect(main && describeSize(main)).toBe('main package: 470.0 KB of 470.0 KB, TOO LARGE by 0.0 KB')
  expect(booking && overweight(booking)).toBe(false)
})

test('bytes of a subpackage count for it alone', () => {
  put('app.json', app)
  put('pages/booking/deep/picture.png', Buffer.alloc(subpackageBudget + 1))
  const [main, booking] = weappSizes(folder)
  expect(main && overweight(main)).toBe(false)
  expect(booking && overweight(booking)).toBe(true)
})

test('the H5 entry counts every script of index.html, compressed, and no other file', () => {
  put('js/app.js', randomBytes(entryBudget - 1000))
  put('js/taro.js', randomBytes(2000))
  put('js/page.js', randomBytes(entryBudget))
  put('index.html', '<script defer src="./js/app.js"></script><script src="./js/taro.js"></script>')
  const [entry] = h5Sizes(folder)
  expect(entry && overweight(entry)).toBe(true)
  put('js/app.js', 'a'.repeat(10 * entryBudget))
  expect(h5Sizes(folder).some(overweight)).toBe(false)
})

test('without a build there is nothing to judge, and that is said', () => {
  expect(() => weappSizes(folder)).toThrow('holds no WeChat build')
})
