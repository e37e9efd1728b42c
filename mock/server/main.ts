import process from 'node:process'
import { clockFrom, systemClock } from '../clock.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { compose } from './compose.ts'
import { openDatabase, recount } from './database.ts'
import { readEnvironment } from './env.ts'
import { factsIn, forgetFacts, importFacts } from './facts.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createStaffDesk } from './staff.ts'
import { startWorker } from './worker.ts'

const env = readEnvironment(process.env)
const log = createLog(env.LOG_LEVEL)
const clock = env.NOW === undefined ? systemClock() : clockFrom(env.NOW)

const runServer = async (): Promise<void> => {
  const { db, close } = await openDatabase(env, log)
  const facts = await factsIn(db)
  await recount(db, facts.plans, dateOfInstant(clock.now()))
  let stopping = false
  const composed = await compose({ env, db, facts, clock, log, isStopping: () => stopping })
  const worker = startWorker({ db, context: composed.context, log })
  const listening = await listen(composed, env)
  const database = env.DATABASE_URL === undefined ? 'PGlite, not power-fail safe' : 'PostgreSQL'
  log.info({ address: listening.address, database, cases: env.CASES, now: clock.now() }, 'the server listens')

  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    log.info({}, 'the server finishes what is under way')
    await listening.close()
    await worker.stop()
    await close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

/** `token NAME [OFFICE]` makes a token and prints it, `revoke NAME` ends those of that name. */
const manageTokens = async (command: 'token' | 'revoke', name: string, officeId: string | null): Promise<void> => {
  const { db, close } = await openDatabase(env, log)
  const staff = createStaffDesk(db, clock)
  const answer = command === 'token' ? await staff.issue({ name, officeId }) : `${await staff.revoke(name)} revoked`
  process.stdout.write(`${answer}\n`)
  await close()
}

/** `import FOLDER` takes the facts of a folder, `import shipped` those of the version again. Servers take them up when they start. */
const takeFacts = async (folder: string): Promise<void> => {
  const { db, close } = await openDatabase(env, log)
  if (folder === 'shipped') await forgetFacts(db)
  else await importFacts(db, folder)
  const { offices, plans } = await factsIn(db)
  process.stdout.write(`${offices.length} offices, ${plans.length} of them take appointments\n`)
  await close()
}

const [command = 'serve', name, officeId] = process.argv.slice(2)
try {
  if (command === 'serve') await runServer()
  else if ((command === 'token' || command === 'revoke') && name !== undefined) {
    await manageTokens(command, name, officeId ?? null)
  } else if (command === 'import' && name !== undefined) await takeFacts(name)
  else throw new Error('npm run server [-- token NAME [OFFICE] | revoke NAME | import FOLDER | import shipped]')
} catch (fault) {
  log.error({ err: fault }, 'the server could not start')
  process.exitCode = 1
}
