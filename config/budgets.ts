import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Size {
  readonly name: string
  readonly bytes: number
  readonly budget: number
}

const kilobyte = 1024

/** WeChat refuses 2 MB; people on hotel Wi-Fi are slower than that. */
export const mainPackageBudget = 470 * kilobyte
export const subpackageBudget = 300 * kilobyte
/** Compressed JavaScript that index.html asks for before any page is chosen. */
export const entryBudget = 90 * kilobyte

/** The main package and each subpackage of a WeChat build, in bytes as uploaded. */
export const weappSizes = (folder: string): readonly Size[] => {
  const subpackages = rootsOf(folder).map((root) => ({
    name: `subpackage ${root}`,
    bytes: bytesIn(join(folder, root)),
    budget: subpackageBudget,
  }))
  const inSubpackages = subpackages.reduce((sum, { bytes }) => sum + bytes, 0)
  return [{ name: 'main package', bytes: bytesIn(folder) - inSubpackages, budget: mainPackageBudget }, ...subpackages]
}

/** What a browser downloads of JavaScript before the first page, compressed. */
export const h5Sizes = (folder: string): readonly Size[] => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)].map((match) => match[1] ?? '')
  const asked = [
    ...html.matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="?(?:module)?preload"?[^>]*\shref)="?([^"\s>]+\.js)/g),
  ]
  const files = asked.map((match) => readFileSync(join(folder, match[1] ?? '')))
  const bytes = [...inline, ...files].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
  return [{ name: 'H5 entry, compressed', bytes, budget: entryBudget }]
}

export const overweight = ({ bytes, budget }: Size): boolean => bytes > budget

export const describeSize = (size: Size): string => {
  const shown = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`
  const verdict = overweight(size) ? `TOO LARGE by ${shown(size.bytes - size.budget)}` : 'fits'
  return `${size.name}: ${shown(size.bytes)} of ${shown(size.budget)}, ${verdict}`
}

const rootsOf = (folder: string): readonly string[] => {
  const file = join(folder, 'app.json')
  if (!existsSync(file)) throw new Error(`${folder} holds no WeChat build: npm run build:weapp`)
  const app = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
    Record<'subPackages' | 'subpackages', { root: string }[] | undefined>
  >
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root)
}

const bytesIn = (path: string): number => {
  const found = statSync(path)
  if (!found.isDirectory()) return found.size
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
}
