import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { providePostgres } from '#config/postgres.ts'

/** A real PostgreSQL of one test file's own. */
export interface TestPostgres {
  readonly url: (database?: string) => string
  readonly query: (text: string, database?: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** As by a loss of power: nothing is said goodbye to. */
  readonly killHard: () => Promise<void>
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

const deadlineMs = 30_000

/** `durable` waits for the disk at each commit, as a real one does. */
export const startPostgres = async ({ durable = false } = {}): Promise<TestPostgres> => {
  const programs = providePostgres()
  const folder = mkdtempSync(join(tmpdir(), 'chuangyue-pg-'))
  const owner = ownerOfPostgres()
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8'], {
    ...owner,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)

  const port = await freePort()
  const url = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const options = settings.flatMap((setting) => ['-c', setting])
  let server: ChildProcess | null = null

  const start = async (): Promise<void> => {
    server = spawn(join(programs, 'postgres'), ['-D', data, ...options], { ...owner, cwd: folder, stdio: 'ignore' })
    const deadline = performance.now() + deadlineMs
    while (!(await answers(url()))) {
      if (performance.now() > deadline) throw new Error('PostgreSQL did not start')
      await pause(50)
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server
    server = null
    if (ending === null || ending.exitCode !== null) return
    ending.kill(signal)
    await once(ending, 'exit')
  }
  await start()
  return {
    url,
    start,
    query: (text, database) => queryOnce(url(database), text),
    killHard: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
const ownerOfPostgres = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const user = ['postgres', 'nobody'].find((name) => idOf('-u', name) !== null)
  if (user === undefined) throw new Error('root needs another user to run PostgreSQL as')
  return { uid: idOf('-u', user) ?? 0, gid: idOf('-g', user) ?? 0 }
}

const idOf = (which: string, user: string): number | null => {
  const { status, stdout } = spawnSync('id', [which, user], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

const answers = async (url: string): Promise<boolean> => {
  try {
    await queryOnce(url, 'SELECT 1')
    return true
  } catch {
    return false
  }
}

const queryOnce = async (url: string, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(text)).rows
  } finally {
    await client.end()
  }
}
