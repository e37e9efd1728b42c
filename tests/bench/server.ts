import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openPostgres } from '#mock/stores/postgres.ts'
import { migrate } from '#mock/stores/sql-migrate.ts'
import { createSqlStore } from '#mock/stores/sql.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { type Ground, measureAdmission, median } from './admission.ts'
import { machine } from './machine.ts'
import { writeSection } from './page.ts'
import { table } from './report.ts'
import { measureServer, type ServerFigures } from './whole-server.ts'

// `npm run bench:server` measures the server on PostgreSQL, which waits for the disk at each commit, and on PGlite, and
// writes its section of the page. Whatever else runs on the machine slows all of it down: the ratios say more than seconds.

type Row = readonly [what: string, measured: string, promised: string, isKept: boolean | null]

const openGround =
  (postgres: TestPostgres) =>
  async (round: number): Promise<Ground> => {
    const name = `admission_${round}`
    await postgres.query(`CREATE DATABASE ${name}`)
    const url = postgres.url(name)
    const pool = new pg.Pool({ connectionString: url, max: 64 })
    pool.on('error', () => undefined)
    const db = openPostgres({ url, onLost: () => undefined })
    await migrate(db)
    return {
      pool,
      store: createSqlStore({ db, officeOfCode: () => null }),
      close: async () => {
        await db.destroy()
        await pool.end()
        await postgres.query(`DROP DATABASE ${name}`)
        await postgres.query('CHECKPOINT')
      },
    }
  }

const admissionRows = async (postgres: TestPostgres): Promise<{ readonly rows: Row[]; readonly limit: number }> => {
  const measured = await measureAdmission(openGround(postgres))
  const wrong = measured.reduce((sum, round) => sum + round.wrong, 0)
  const [limit, hot, spread] = [
    median(measured.map((round) => round.limit)),
    median(measured.map((round) => round.hot)),
    median(measured.map((round) => round.spread)),
  ]
  const between = (values: readonly number[]): string =>
    `rounds from ${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`
  const hotRounds = between(measured.map((round) => round.hot))
  const spreadRounds = between(measured.map((round) => round.spread))
  const rows: Row[] = [
    ['limit: bare INSERT, one commit each, 64 callers', `${limit.toFixed(0)}/s`, '', null],
    ['admission at one hot slot, 64 callers', `${hot.toFixed(2)}× the limit, ${hotRounds}`, '≥ 2×', hot >= 2],
    ['admission over 1,000 slots, 64 callers', `${spread.toFixed(2)}× the limit, ${spreadRounds}`, '≥ 2×', spread >= 2],
    ['slots oversold or counted wrongly', String(wrong), '0', wrong === 0],
  ]
  return { rows, limit }
}

interface Promises {
  readonly limit: number | null
  readonly startMs: number | null
  readonly memoryMB: number
}

const serverRows = (figures: ServerFigures, { limit, startMs, memoryMB }: Promises): readonly Row[] => {
  const { availability, bookings, startedAfterMs, broken } = figures
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  return [
    ['first start', seconds(startedAfterMs), ...promise(startMs, startedAfterMs, seconds)],
    [
      'availability of 30 days, 64 connections',
      `${availability.perSecond.toFixed(0)}/s, p50 ${availability.p50.toFixed(1)} ms, p95 ${availability.p95.toFixed(1)} ms`,
      ...promise(50, availability.p95, (ms) => `p95 ${ms} ms`),
    ],
    ...bookings.map(([connections, { perSecond, p95 }]): Row => {
      const ratio = limit === null ? null : perSecond / limit
      const times = ratio === null ? '' : ` = ${ratio.toFixed(2)}× the limit`
      return [
        `appointments (hold and confirm), ${connections} connections`,
        `${perSecond.toFixed(0)}/s${times}, p95 ${p95.toFixed(0)} ms`,
        ratio === null ? '' : '≥ 0.3×',
        ratio === null ? null : ratio >= 0.3,
      ]
    }),
    [
      'memory after that',
      `${figures.memoryMB.toFixed(0)} MB`,
      ...promise(memoryMB, figures.memoryMB, (mb) => `${mb} MB`),
    ],
    ['what the checker of invariants says', broken, '0 broken', broken.endsWith(' 0 broken')],
  ]
}

const promise = (most: number | null, value: number, write: (value: number) => string): [string, boolean | null] =>
  most === null ? ['', null] : [`≤ ${write(most)}`, value <= most]

const tableOf = (rows: readonly Row[]): string =>
  table(
    ['measured', '', 'promised', 'kept'],
    rows.map(([what, value, promised, isKept]) => [
      what,
      value,
      promised,
      isKept === null ? '' : isKept ? 'yes' : '**no**',
    ]),
  )

const measuredOn = machine()
const postgres = await startPostgres({ durable: true })
const { rows, limit } = await admissionRows(postgres)
console.log(tableOf(rows))
const onPostgres = await measureServer({ DATABASE_URL: postgres.url() })
await postgres.stop()

const folder = mkdtempSync(join(tmpdir(), 'chuangyue-bench-'))
const onPglite = await measureServer({ DATA_DIR: join(folder, 'data') })
const again = await measureServer({ DATA_DIR: join(folder, 'data') })
rmSync(folder, { recursive: true, force: true })

const section = [
  '## Server',
  'Written by `npm run bench:server`; every figure of this section is of the same run. Five rounds, each with its own limit; medians.',
  table(['machine', ''], Object.entries(measuredOn)),
  '### On PostgreSQL, which waits for the disk at each commit',
  tableOf([...rows, ...serverRows(onPostgres, { limit, startMs: null, memoryMB: 150 })]),
  '### On PGlite',
  tableOf([
    ...serverRows(onPglite, { limit: null, startMs: 8_000, memoryMB: 500 }),
    ['later start', `${(again.startedAfterMs / 1000).toFixed(1)} s`, '≤ 3.0 s', again.startedAfterMs <= 3_000],
  ]),
].join('\n\n')
console.log(section)
writeSection('server', section)
