import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

type Import = readonly [from: string, to: string]

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'))
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'))
  put('package.json', '{ "type": "module", "imports": { "#*": "./*" } }')
  for (const name of ['zod', 'dayjs', 'zustand', '@tarojs/taro']) {
    put(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, exports: { './*': './index.js', '.': './index.js' } }),
    )
    put(`node_modules/${name}/index.js`, '')
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** The rules that a small project breaks, each as `rule: from`. */
const broken = (imports: readonly Import[]): readonly string[] => {
  for (const root of ['types', 'mock', 'src']) mkdirSync(join(folder, root), { recursive: true })
  for (const [, to] of imports) if (to.startsWith('#')) put(to.slice(1), 'export {}')
  for (const from of new Set(imports.map(([path]) => path))) {
    const wanted = imports.filter(([path]) => path === from).map(([, to]) => to)
    put(from, wanted.map((to, index) => `import * as part${index} from '${to}'\nconsole.log(part${index})`).join('\n'))
  }
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '-c', resolve('config/dependency-cruiser.config.js'), '-T', 'json', 'types', 'mock', 'src']
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (run.stdout === '') throw new Error(run.stderr)
  const { summary } = JSON.parse(run.stdout) as Report
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

test('every arrow of the architecture may be walked', () => {
  expect(
    broken([
      ['types/slot.ts', 'zod/mini'],
      ['mock/engine/slots.ts', '#types/slot.ts'],
      ['mock/service/holds.ts', '#mock/engine/slots.ts'],
      ['mock/service/holds.ts', '#mock/stores/store.ts'],
      ['mock/index.ts', '#mock/service/holds.ts'],
      ['mock/index.ts', '#mock/stores/key-value.ts'],
      ['src/backend/index.ts', '#mock/index.ts'],
      ['src/stores/offices.ts', '#src/backend/index.ts'],
      ['src/stores/offices.ts', 'zustand'],
      ['src/pages/home/index.tsx', '#src/stores/offices.ts'],
      ['src/pages/home/index.tsx', '#src/components/card.tsx'],
      ['src/pages/home/index.tsx', '#src/platform/map.ts'],
      ['src/components/card.tsx', '#types/slot.ts'],
      ['src/platform/map.ts', '@tarojs/taro'],
      ['src/lib/dates.ts', 'dayjs'],
    ]),
  ).toEqual([])
}, 30_000)

// The way back of the cycle is part of one fault.
const forbidden: readonly (readonly [...Import, rule: string])[] = [
  ['types/office.ts', '#mock/engine/free.ts', 'types-know-nothing-of-ours'],
  ['types/place.ts', 'dayjs', 'types-use-zod-only'],
  ['mock/engine/slots.ts', '#mock/stores/store.ts', 'engine-is-pure'],
  ['mock/engine/search.ts', 'node:fs', 'engine-is-pure'],
  ['mock/service/holds.ts', '#mock/stores/key-value.ts', 'service-uses-engine-and-port'],
  ['mock/service/staff.ts', '#mock/clock.ts', 'service-is-given-its-clock'],
  ['mock/index.ts', '#src/lib/text/zh.ts', 'mock-knows-no-app'],
  ['src/stores/draft.ts', '#mock/index.ts', 'one-door'],
  ['src/backend/mock.ts', '#mock/service/once.ts', 'one-door-only'],
  ['src/backend/http.ts', '#mock/server/main.ts', 'no-server-in-the-app'],
  ['src/pages/home/index.tsx', '#src/backend/index.ts', 'pages-see-no-backend'],
  ['src/pages/me/index.tsx', '#src/pages/offices/index.tsx', 'pages-know-no-other-page'],
  ['src/pages/booking/slots/index.tsx', '#src/pages/office/hours.tsx', 'page-groups-share-nothing'],
  ['src/components/card.tsx', '#src/stores/text.ts', 'components-take-props'],
  ['src/stores/offices.ts', '@tarojs/taro', 'stores-do-not-render'],
  ['src/components/badge.tsx', '@tarojs/taro', 'who-calls-taro'],
  ['src/lib/hours.ts', 'dayjs', 'one-dayjs'],
  ['mock/engine/cycle.ts', '#mock/engine/wheel.ts', 'no-cycles'],
  ['mock/engine/wheel.ts', '#mock/engine/cycle.ts', ''],
]

test('a step against the architecture is found, whichever it is', () => {
  const found = broken(forbidden.map(([from, to]) => [from, to] as const))
  const expected = forbidden.filter(([, , rule]) => rule !== '').map(([from, , rule]) => `${rule}: ${from}`)
  expect(expected.filter((fault) => !found.includes(fault))).toEqual([])
}, 30_000)

test('a server that the app reaches by a detour is found', () => {
  const detour: readonly Import[] = [
    ['src/backend/mock.ts', '#mock/index.ts'],
    ['mock/index.ts', '#mock/server/env.ts'],
  ]
  expect(broken(detour)).toEqual(['no-server-in-the-app: src/backend/mock.ts'])
}, 30_000)
