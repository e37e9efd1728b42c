import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The styles of a page as one sheet: the app's, then its own, with all that they import. */
export const sheetOf = (folder: string, route: string): string =>
  inlined(folder, 'app.wxss') + inlined(folder, `${route}.wxss`)

const inlined = (folder: string, path: string): string =>
  (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '').replace(
    /@import\s*["']([^"']+)["'];?/g,
    (_, wanted: string) => inlined(folder, join(dirname(path), wanted)),
  )
