import { createHmac, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Clock } from '../clock.ts'
import { createCatalogue, type Facts } from '../service/catalogue.ts'
import { createSecrets, type KeyedHash, secretId } from '../service/secrets.ts'
import type { ServiceContext } from '../service/context.ts'
import type { Database } from '../stores/schema.ts'
import { createSqlStore } from '../stores/sql.ts'
import type { Store } from '../stores/store.ts'
import { addressBehind } from './address.ts'
import { settingOnce } from './database.ts'
import type { Environment } from './env.ts'
import { createHandler, type HandlerParts } from './handler.ts'
import { limitPerMinute } from './limits.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createStaffDesk } from './staff.ts'

export interface Ground {
  readonly env: Environment
  readonly db: Kysely<Database>
  readonly facts: Facts
  readonly clock: Clock
  readonly log: Log
  readonly isStopping: () => boolean
}

export interface Composed {
  readonly handler: ReturnType<typeof createHandler>
  readonly store: Store
  readonly context: ServiceContext
  readonly staff: HandlerParts['staff']
}

/** The same service as in the app, over a database and behind HTTP. */
export const compose = async ({ env, db, facts, clock, log, isStopping }: Ground): Promise<Composed> => {
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
  const drawn = () => secretId(random) + secretId(random)
  const hashKey = env.HASH_KEY ?? (await settingOnce(db, 'hash-key', drawn))
  const offices = new Map(facts.plans.map(({ codePrefix, officeId }) => [codePrefix, officeId]))
  const officeOfCode = (code: string): string | null => offices.get(code.slice(0, 2)) ?? null
  const store = createSqlStore({ db, officeOfCode })
  const context: ServiceContext = {
    catalogue: createCatalogue(facts),
    store,
    clock,
    randomBytes: random,
    secrets: createSecrets(() => hashKey, nodeHash),
    cases: env.CASES === 'demo' ? 'clerk' : 'staff',
    caller: 'the server',
  }
  const staff = createStaffDesk(db, clock)
  const handler = createHandler({
    contextFor: (caller) => ({ ...context, caller }),
    officeOfCode,
    staff,
    addressOf: addressBehind(env.TRUSTED_PROXIES),
    calls: limitPerMinute(env.CALLS_PER_MINUTE),
    holds: limitPerMinute(env.HOLDS_PER_MINUTE),
    allowedOrigins: env.ALLOWED_ORIGINS,
    log,
    metrics: createMetrics(),
    isReady: () => answers(db),
    isStopping,
  })
  return { handler, store, staff, context }
}

/** As in the app, at a fraction of its cost. */
export const nodeHash: KeyedHash = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')

const answers = async (db: Kysely<Database>): Promise<boolean> => {
  try {
    await sql`SELECT 1`.execute(db)
    return true
  } catch {
    return false
  }
}
