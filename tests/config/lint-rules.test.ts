import { spawnSync } from 'node:child_process'

// Texts are linted as if they stood in files that exist.
const texts = {
  forbidden: {
    file: 'src/components/card.tsx',
    lines: [
      'export const now = Date.now()',
      'export const today = new Date()',
      'export const luck = Math.random()',
      'export const format = Intl.NumberFormat',
      'export const first = (list: string[]) => list[0]!',
      'export const forced = (text: string) => text as "a"',
      'export enum Kind { One }',
      'export const loose = (given: any) => String(given)',
      'export const local = (count: number) => count.toLocaleString()',
      'eval("1")',
      'eval("2") // eslint-disable-line no-eval',
    ],
  },
  words: {
    file: 'src/components/card.tsx',
    lines: [
      'export const A = () => <b>预约</b>',
      'export const B = () => <b>{"Book"}</b>',
      'export const C = () => <b>{1} · </b>',
    ],
  },
  clock: { file: 'mock/clock.ts', lines: ['export const now = (): number => Date.now()'] },
}

let faults: Readonly<Record<string, readonly string[]>> = {}

beforeAll(() => {
  const asked = Object.values(texts).map(({ file, lines }) => ({ file, text: lines.join('\n') }))
  const run = spawnSync(process.execPath, ['tests/config/lint-texts.js'], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    // Where CI is set, the type-aware rules read files from the disk instead of the texts they are given.
    env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' },
  })
  if (run.status !== 0) throw new Error(run.stderr)
  const found = JSON.parse(run.stdout) as string[][]
  faults = Object.fromEntries(Object.keys(texts).map((name, index) => [name, found[index] ?? []]))
}, 60_000)

test.each([
  ['Date.now()', '1 no-restricted-syntax'],
  ['new Date()', '2 no-restricted-syntax'],
  ['Math.random()', '3 no-restricted-syntax'],
  ['Intl', '4 no-restricted-syntax'],
  ['a non-null assertion', '5 no-restricted-syntax'],
  ['as', '6 @typescript-eslint/consistent-type-assertions'],
  ['an enum', '7 no-restricted-syntax'],
  ['any', '8 @typescript-eslint/no-explicit-any'],
  ['toLocaleString()', '9 no-restricted-syntax'],
  ['eval', '10 no-eval'],
  ['a comment that switches a rule off', '11 no-eval'],
])('the app may not use %s', (_what, fault) => {
  expect(faults['forbidden']).toContain(fault)
})

test('a component has no words of its own; a sign between words is none', () => {
  const restricted = (faults['words'] ?? []).filter((fault) => fault.endsWith('no-restricted-syntax'))
  expect(restricted).toEqual(['1 no-restricted-syntax', '2 no-restricted-syntax'])
})

test('the clock may read the clock', () => {
  expect(faults['clock']).toEqual([])
})
