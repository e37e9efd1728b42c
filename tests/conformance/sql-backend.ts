import type { Kysely } from 'kysely'
import type { Database } from '#mock/stores/schema.ts'
import { createCatalogue } from '#mock/service/catalogue.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { createService } from '#mock/service/service.ts'
import { createSqlStore } from '#mock/stores/sql.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import type { OpenBackend } from './backend-under-test.ts'
import { emptyTables, expectPlacesCounted } from './sql-stores.ts'

/** The service over a database, without a server. */
export const openSqlBackend =
  (database: () => Kysely<Database>): OpenBackend =>
  async ({ facts, cases, now }) => {
    const db = database()
    await emptyTables(db)
    const clock = fixedClock(now)
    const offices = new Map(facts.plans.map(({ codePrefix, officeId }) => [codePrefix, officeId]))
    const store = createSqlStore({ db, officeOfCode: (code) => offices.get(code.slice(0, 2)) ?? null })
    const backend = createService({
      catalogue: createCatalogue(facts),
      store,
      clock,
      randomBytes: seededBytes(1),
      secrets: createSecrets(() => '0123456789abcdef'.repeat(4)),
      caller: 'this-device',
      cases,
    })
    return { backend, clock, store, close: () => expectPlacesCounted(db) }
  }
