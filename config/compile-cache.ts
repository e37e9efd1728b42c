import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * Warm builds take seconds. A cache entry is good only for the same tools, the same settings and the same build
 * configuration; Taro notices changed sources. Each output has a cache of its own, so that none empties another's.
 */
export const compileCache = (settings: Readonly<Record<string, string>>, output: string) => {
  const key = createHash('sha256').update(JSON.stringify(settings)).update(process.version)
  const configuration = readdirSync('config').filter((name) => name.endsWith('.ts'))
  for (const file of [
    'package-lock.json',
    'package.json',
    'babel.config.js',
    ...configuration.map((name) => `config/${name}`),
  ]) {
    if (existsSync(file)) key.update(readFileSync(file))
  }
  return { enable: true, name: `${process.env.NODE_ENV ?? ''}-${output}`, version: key.digest('hex') }
}
