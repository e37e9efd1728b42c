import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'

// iOS 13 and Chrome 80, the oldest that babel.config.js serves, read ES2019: one newer word and the app stays white.
const ecmaVersion = 2019

/** The scripts of a build that the oldest phones served cannot read. */
export const unreadableScripts = (folder: string): readonly string[] => {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  if (scripts.length === 0) throw new Error(`${folder} holds no build`)
  return scripts.filter((file) => {
    try {
      parse(readFileSync(join(folder, file), 'utf8'), { ecmaVersion })
      return false
    } catch {
      return true
    }
  })
}
