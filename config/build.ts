import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFirstPaint } from './first-paint/write.ts'
import { makeInstallable } from './installable.ts'
import { newestChange } from './newest-change.ts'
import { precompress } from './precompress.ts'
import { settings } from './settings.ts'

/** Those over HTTP are the apps of an authority with a server: for the tests, and for `npm run serve`. */
export type Target = 'weapp' | 'weapp-http' | 'h5' | 'h5-http'

// Taro ends with success even when it refuses its configuration, so what counts is that the build's files are there.
const proofs = {
  weapp: 'dist/weapp/app.json',
  'weapp-http': 'dist/weapp-http/app.json',
  h5: 'dist/h5/index.html',
  'h5-http': 'dist/h5-http/index.html',
}
const sources = ['src', 'types', 'mock', 'config', 'babel.config.js', 'package-lock.json']

const stampOf = (target: Target) => `dist/${target}.stamp.json`
const stamp = JSON.stringify(settings)

const overHttp: Readonly<Partial<Record<Target, NodeJS.ProcessEnv>>> = {
  // A name that leads nowhere: the tests answer for it.
  'weapp-http': { TARO_APP_API: 'https://chuangyue.invalid', OUTPUT: 'weapp-http' },
  // The server that the app itself comes from.
  'h5-http': { TARO_APP_API: '/', OUTPUT: 'h5-http' },
}

/** Builds a target for production; false when it failed, for whatever reason. */
export const build = async (target: Target): Promise<boolean> => {
  rmSync(`dist/${target}`, { recursive: true, force: true })
  rmSync(stampOf(target), { force: true })
  const [platform = ''] = target.split('-')
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', ...overHttp[target] }
  const { status } = spawnSync('node_modules/.bin/taro', ['build', '--type', platform], {
    stdio: 'inherit',
    env: environment,
  })
  if (status !== 0 || !existsSync(proofs[target])) return false
  if (platform === 'h5') {
    await writeFirstPaint(`dist/${target}`, environment.TARO_APP_API ?? '')
    await makeInstallable(`dist/${target}`)
    precompress(`dist/${target}`)
  }
  writeFileSync(stampOf(target), stamp)
  return true
}

/** Whether the build at hand is of these sources and these settings. */
export const isFresh = (target: Target): boolean =>
  existsSync(proofs[target]) &&
  existsSync(stampOf(target)) &&
  readFileSync(stampOf(target), 'utf8') === stamp &&
  newestChange([stampOf(target)]) >= newestChange(sources)
