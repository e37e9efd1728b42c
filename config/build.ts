import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'

// Taro ends with success even when it refuses its configuration, so what counts is that the build's files are there.
const proofs = { weapp: 'dist/weapp/app.json', h5: 'dist/h5/index.html' }

type Target = keyof typeof proofs

/** Builds a target for production; false when it failed, for whatever reason. */
export const build = (target: Target): boolean => {
  const proof = proofs[target]
  rmSync(proof, { force: true })
  const { status } = spawnSync('node_modules/.bin/taro', ['build', '--type', target], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return status === 0 && existsSync(proof)
}

const isTarget = (name: string | undefined): name is Target => name === 'weapp' || name === 'h5'

const asked = process.argv[2]
if (process.argv[1]?.endsWith('build.ts')) {
  if (!isTarget(asked)) throw new Error('say which: weapp or h5')
  process.exitCode = build(asked) ? 0 : 1
}
