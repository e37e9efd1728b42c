import { spawnSync } from 'node:child_process'
import type { Target } from '#config/build.ts'

/** The barest Taro app there can be, built with our own configuration; gives its folder. */
export const buildBare = (target: Target): string => {
  const folder = `bare-${target}`
  const { status } = spawnSync('node_modules/.bin/taro', ['build', '--type', target], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', SOURCE: 'tests/bench/bare', OUTPUT: folder },
  })
  if (status !== 0) throw new Error(`the bare app was not built for ${target}`)
  return `dist/${folder}`
}
