import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { clockFrom } from '#mock/clock.ts'
import { lockFolder, recount, settingOnce } from '#mock/server/database.ts'
import { readEnvironment } from '#mock/server/env.ts'
import { factsIn, forgetFacts, importFacts } from '#mock/server/facts.ts'
import { onPglite } from '#tests/conformance/sql-stores.ts'
import { aPlan, aWindow } from '#tests/support/builders.ts'

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readEnvironment({})).toMatchObject({ HOST: '127.0.0.1', PORT: 8787, DATA_DIR: '.data', CASES: 'demo' })
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' }).PORT).toBe(8787)
  })

  test('has lists and numbers', () => {
    const { ALLOWED_ORIGINS, PORT } = readEnvironment({
      ALLOWED_ORIGINS: 'https://a.example, https://b.example',
      PORT: '0',
    })
    expect([ALLOWED_ORIGINS, PORT]).toEqual([['https://a.example', 'https://b.example'], 0])
  })

  test.each([
    ['PORT', '99999'],
    ['NOW', '2026-11-23'],
    ['DATABASE_URL', 'mysql://here'],
    ['HASH_KEY', 'short'],
    ['CASES', 'nobody'],
    ['CALLS_PER_MINUTE', '0'],
  ])('with a wrong %s is refused by name', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name}:`)
  })
})

describe('the folder of the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chuangyue-lock-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is refused while another process has it, and free once that has ended', () => {
    // The process that runs this process lives as long as the test.
    writeFileSync(join(folder, 'server.lock'), String(process.ppid))
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.ppid}`)
    writeFileSync(join(folder, 'server.lock'), '99999999')
    lockFolder(folder)()
    lockFolder(folder)()
  })
})

test('a clock that is told when to start runs on from there', () => {
  const clock = clockFrom('2026-11-23T23:59:59+08:00')
  expect(['2026-11-23T23:59:59+08:00', '2026-11-24T00:00:00+08:00']).toContain(clock.now())
})

describe('at the start', () => {
  const pglite = onPglite()
  afterAll(() => pglite.close())

  test('a setting is drawn once', async () => {
    const { db, giveBack } = await pglite.take()
    expect(await settingOnce(db, 'hash-key', () => 'one')).toBe('one')
    expect(await settingOnce(db, 'hash-key', () => 'other')).toBe('one')
    await giveBack()
  }, 60_000)

  test('counts follow a plan that has changed, and take back nothing that was given out', async () => {
    const { db } = await pglite.take()
    const slot = { office_id: 'hall', window_id: '1', capacity: 4 }
    const row = (start_at: string, remaining: number) => ({ ...slot, start_at, remaining })
    await db
      .insertInto('slots')
      .values([
        row('2026-11-20T09:00:00+08:00', 4),
        row('2026-11-25T09:00:00+08:00', 4),
        row('2026-11-25T09:30:00+08:00', 1),
      ])
      .execute()
    await recount(db, [aPlan({ windows: [aWindow('1', 2)] })], '2026-11-23')
    const counts = await db.selectFrom('slots').select(['capacity', 'remaining']).orderBy('start_at').execute()
    expect(counts).toEqual([
      { capacity: 4, remaining: 4 },
      { capacity: 2, remaining: 2 },
      { capacity: 3, remaining: 0 },
    ])
  })

  test('the facts are those that were imported, else those that ship; wrong ones are refused and change nothing', async () => {
    const { db, giveBack } = await pglite.take()
    const folder = mkdtempSync(join(tmpdir(), 'chuangyue-facts-'))
    cpSync('mock/data', folder, { recursive: true })
    const file = z.looseObject({ policy: z.looseObject({}) }).parse(jsonIn(folder, 'booking-plans.json'))
    const plansWith = (change: object): string => JSON.stringify({ ...file, policy: { ...file.policy, ...change } })
    const shipped = await factsIn(db)
    writeFileSync(join(folder, 'booking-plans.json'), plansWith({ reschedules: 7 }))
    await importFacts(db, folder)
    expect((await factsIn(db)).plans[0]?.policy.reschedules).toBe(7)

    writeFileSync(join(folder, 'booking-plans.json'), plansWith({ reschedules: 'many' }))
    await expect(importFacts(db, folder)).rejects.toThrow('reschedules')
    expect((await factsIn(db)).plans[0]?.policy.reschedules).toBe(7)

    await forgetFacts(db)
    expect(await factsIn(db)).toEqual(shipped)
    rmSync(folder, { recursive: true })
    await giveBack()
  }, 60_000)
})

const jsonIn = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
