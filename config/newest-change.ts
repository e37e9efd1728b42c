import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The time, in milliseconds, of the newest change in these files and folders. */
export const newestChange = (paths: readonly string[]): number => Math.max(0, ...paths.map(newestIn))

const newestIn = (path: string): number => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || path.endsWith('node_modules')) return 0
  if (!found.isDirectory()) return found.mtimeMs
  // A folder's own time changes when a file in it is deleted.
  return Math.max(found.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))))
}
