import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { providePostgres } from '#config/postgres.ts'
import { openPglite } from '#mock/stores/pglite.ts'
import { openPostgres } from '#mock/stores/postgres.ts'
import { migrate } from '#mock/stores/sql-migrate.ts'
import { findViolations } from '#mock/service/invariants.ts'
import { accepted, start, wednesday } from '#tests/conformance/scenario.ts'
import { expectPlacesCounted, type Lease } from '#tests/conformance/sql-stores.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { openServer, type OpenedServer } from './opened-server.ts'

// What was booked is there after a restore, opens with the same code, and no place is counted wrong.

const documentTail = '5678'
const folder = mkdtempSync(join(tmpdir(), 'chuangyue-backup-'))
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  await postgres.stop()
  rmSync(folder, { recursive: true })
})

type Db = Lease['db']

const opened: Db[] = []
const kept = (db: Db): Db => {
  opened.push(db)
  return db
}

/** No hash key is given, so that the one in the database has to come back too. */
const serverOn = (db: Db, seed: number): Promise<OpenedServer> => openServer({ db }, { env: { HASH_KEY: '' }, seed })

/** One appointment, one hold and a staff token. */
const useIt = async (db: Db): Promise<{ readonly code: string; readonly holdId: string; readonly token: string }> => {
  const { backend, staff, close } = await serverOn(db, 1)
  const wanted = { officeId: 'hall', itemId: 'residence-permit', start, places: 1 } as const
  const held = accepted(await backend.holdSlot({ ...wanted, clientId: 'me' }))
  const applicants = [anApplicant({ documentNumber: `E1234${documentTail}` })]
  const { appointments } = accepted(await backend.confirmHold({ holdId: held.holdId, applicants }))
  const { holdId } = accepted(await backend.holdSlot({ ...wanted, clientId: 'other' }))
  const token = await staff.issue({ name: 'desk', officeId: 'hall' })
  await close()
  return { code: appointments[0]?.code ?? '', holdId, token }
}

const expectThere = async (db: Db, { code, holdId, token }: Awaited<ReturnType<typeof useIt>>): Promise<void> => {
  await migrate(db)
  const { backend, staff, context, close } = await serverOn(db, 2)
  expect(await findViolations(context, { from: wednesday, to: wednesday })).toEqual([])
  await expectPlacesCounted(db)
  expect(accepted(await backend.findAppointment({ code, documentTail })).place.start).toBe(start)
  expect(await staff.memberOf(`Bearer ${token}`)).toEqual({ name: 'desk', officeId: 'hall' })
  const applicants = [anApplicant({ documentNumber: 'E00000009' })]
  expect(accepted(await backend.confirmHold({ holdId, applicants })).appointments).toHaveLength(1)
  await expectPlacesCounted(db)
  await close()
}

const run = (program: string, args: readonly string[]): void => {
  const { status, stderr, error } = spawnSync(join(providePostgres(), program), args, {
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`, { cause: error })
}

test('PostgreSQL, by pg_dump while it runs and pg_restore into an empty database', async () => {
  await postgres.query('CREATE DATABASE used')
  await postgres.query('CREATE DATABASE restored')
  const used = kept(openPostgres({ url: postgres.url('used'), onLost: () => undefined }))
  await migrate(used)
  const there = await useIt(used)
  const file = join(folder, 'backup')
  run('pg_dump', ['--format=custom', `--file=${file}`, postgres.url('used')])
  run('pg_restore', [`--dbname=${postgres.url('restored')}`, file])
  const restored = kept(openPostgres({ url: postgres.url('restored'), onLost: () => undefined }))
  await expectThere(restored, there)
})

test('PGlite, by a copy of its folder while the server is stopped', async () => {
  const used = await openPglite({ folder: join(folder, 'used'), onLost: () => undefined })
  await migrate(used)
  const there = await useIt(used)
  await used.destroy()
  cpSync(join(folder, 'used'), join(folder, 'restored'), { recursive: true })
  const restored = kept(await openPglite({ folder: join(folder, 'restored'), onLost: () => undefined }))
  await expectThere(restored, there)
})
