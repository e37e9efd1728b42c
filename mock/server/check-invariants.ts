import { readFileSync } from 'node:fs'
import process from 'node:process'
import { clockFrom, systemClock } from '../clock.ts'
import type { MockData } from '../data/parse.ts'
import { shippedData } from '../data/shipped.ts'
import { addDays } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { createCatalogue } from '../service/catalogue.ts'
import type { ServiceContext } from '../service/context.ts'
import { findViolations } from '../service/invariants.ts'
import { createSecrets } from '../service/secrets.ts'
import { createSqlStore } from '../stores/sql.ts'
import { openDatabase } from './database.ts'
import { openDump, type OpenedStore } from './dump.ts'
import { type Environment, readEnvironment } from './env.ts'
import { factsIn } from './facts.ts'
import { createLog } from './log.ts'

interface Checked extends OpenedStore {
  readonly facts: MockData
}

const openServers = async (env: Environment): Promise<Checked> => {
  const { db, close } = await openDatabase(env, createLog('error'))
  const facts = await factsIn(db)
  const offices = new Map(facts.plans.map(({ codePrefix, officeId }) => [codePrefix, officeId]))
  return { store: createSqlStore({ db, officeOfCode: (code) => offices.get(code.slice(0, 2)) ?? null }), close, facts }
}

const openApp = (text: string): Checked => ({ ...openDump(text), facts: shippedData() })

/** Days back and ahead: past appointments are swept, and nothing is booked further ahead than the longest horizon. */
const daysBack = 1

const check = async (file: string | undefined): Promise<void> => {
  const env = readEnvironment(process.env)
  const { store, close, facts } = file === undefined ? await openServers(env) : openApp(readFileSync(file, 'utf8'))
  const clock = env.NOW === undefined ? systemClock() : clockFrom(env.NOW)
  const nothing = (): never => {
    throw new Error('A checker draws nothing')
  }
  const context: ServiceContext = {
    catalogue: createCatalogue(facts),
    store,
    clock,
    randomBytes: nothing,
    secrets: createSecrets(nothing),
    caller: 'the checker',
    cases: env.CASES === 'demo' ? 'clerk' : 'staff',
  }
  const today = dateOfInstant(clock.now())
  const horizon = Math.max(...facts.plans.map(({ policy }) => policy.horizonDays))
  const stretch = { from: addDays(today, -daysBack), to: addDays(today, horizon) }
  const violations = await findViolations(context, stretch)
  await close()
  for (const { rule, officeId, what } of violations) process.stdout.write(`${rule} ${officeId} ${what}\n`)
  process.stdout.write(`${stretch.from} to ${stretch.to}: ${violations.length} broken\n`)
  if (violations.length > 0) process.exitCode = 1
}

await check(process.argv[2])
