import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of a program, or nothing. */
export const programAt = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isRunnable)

export const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export const isRoot = process.getuid?.() === 0

/** Installs Debian packages; false where that is not ours to do. */
export const installPackages = (names: readonly string[]): boolean => {
  if (!isRoot || programAt('apt-get') === undefined) return false
  console.log(`installing ${names.join(', ')} with apt-get`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...names]]
  return steps.every((step) => spawnSync('apt-get', ['-q', ...step], { stdio: 'inherit', env }).status === 0)
}
