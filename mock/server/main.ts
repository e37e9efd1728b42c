import process from 'node:process'
import { clockFrom, systemClock } from '../clock.ts'
import { shippedData } from '../data/shipped.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { compose } from './compose.ts'
import { openDatabase, recount } from './database.ts'
import { readEnvironment } from './env.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createStaffDesk } from './staff.ts'
import { startWorker } from './worker.ts'

const env = readEnvironment(process.env)
const log = createLog(env.LOG_LEVEL)
const clock = env.NOW === undefined ? systemClock() : clockFrom(env.NOW)

const runServer = async (): Promise<void> => {
  const { db, close } = await openDatabase(env, log)
  const facts = shippedData()
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

const [command = 'serve', name, officeId] = process.argv.slice(2)
try {
  if (command === 'serve') await runServer()
  else if ((command === 'token' || command === 'revoke') && name !== undefined) {
    await manageTokens(command, name, officeId ?? null)
  } else throw new Error('npm run server [-- token NAME [OFFICE] | revoke NAME]')
} catch (fault) {
  log.error({ err: fault }, 'the server could not start')
  process.exitCode = 1
}
