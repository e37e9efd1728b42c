import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { guardedApis, guardedUses, privacyTable } from '#config/privacy-guide.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const used = new Set(
  sources.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/\bTaro\.(\w+)\(/g)].map((match) => match[1] ?? ''),
  ),
)

test('the privacy guide answers for each guarded API the app calls, and for no other', () => {
  expect(guardedApis.filter((api) => used.has(api)).sort()).toEqual(guardedUses.map(({ api }) => api).sort())
})

test('the release notes repeat the guide', () => {
  const notes = readFileSync('docs/release.md', 'utf8')
  expect(/<!-- privacy -->\n([^]*?)\n<!-- \/privacy -->/.exec(notes)?.[1]).toBe(privacyTable())
})

test('the release notes name the oldest base library that the app checks for', () => {
  const code = readFileSync('src/platform/base-library.ts', 'utf8')
  expect(readFileSync('docs/release.md', 'utf8')).toContain(/oldestBaseLibrary = '([\d.]+)'/.exec(code)?.[1] ?? 'none')
})
