import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFirstPaint } from './first-paint/write.ts'
import { makeInstallable } from './installable.ts'
import { newestChange } from './newest-change.ts'
import { precompress } from './precompress.ts'
import { settings } from './settings.ts'

/** `weapp-http` is the mini-program of an authority with a server, for the tests. */
export type Target = 'weapp' | 'weapp-http' | 'h5'

// Taro ends with success even when it refuses its configuration, so what counts is that the build's files are there.
const proofs = { weapp: 'dist/weapp/app.json', 'weapp-http': 'dist/weapp-http/app.json', h5: 'dist/h5/index.html' }
const sources = ['src', 'types', 'mock', 'config', 'babel.config.js', 'package-lock.json']

const stampOf = (target: Target) => `dist/${target}.stamp.json`
const stamp = JSON.stringify(settings)

/** A name that leads nowhere: the tests answer for it. */
const overHttp = { TARO_APP_API: 'https://chuangyue.invalid', OUTPUT: 'weapp-http' }

/** Builds a target for production; false when it failed, for whatever reason. */
export const build = async (target: Target): Promise<boolean> => {
  rmSync(`dist/${target}`, { recursive: true, force: true })
  rmSync(stampOf(target), { force: true })
  const { status } = spawnSync('node_modules/.bin/taro', ['build', '--type', target === 'h5' ? 'h5' : 'weapp'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', ...(target === 'weapp-http' ? overHttp : {}) },
  })
  if (status !== 0 || !existsSync(proofs[target])) return false
  if (target === 'h5') {
    await writeFirstPaint('dist/h5')
    await makeInstallable('dist/h5')
    precompress('dist/h5')
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
