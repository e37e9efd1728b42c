import type { DatabaseConnection } from 'kysely'
import { kyselyOver, streamNothing } from '#mock/stores/sql-dialect.ts'
import { createSqlStore } from '#mock/stores/sql.ts'
import type { Store } from '#mock/stores/store.ts'
import { anAdmission } from '#tests/conformance/records.ts'
import { onPglite } from '#tests/conformance/sql-stores.ts'

// How many statements an admission costs: the number says what a time, on whatever machine, would not.

const pglite = onPglite()

afterAll(() => pglite.close())

/** A store, and every statement that it sends. */
const onStatements = async (told: (store: Store, sent: string[]) => Promise<void>): Promise<void> => {
  const { db, giveBack } = await pglite.take()
  await db.getExecutor().provideConnection(async (connection) => {
    const sent: string[] = []
    const noting: DatabaseConnection = {
      executeQuery: (query) => {
        sent.push(query.sql)
        return connection.executeQuery(query)
      },
      streamQuery: streamNothing,
    }
    const noted = kyselyOver({
      acquire: () => Promise.resolve(noting),
      release: () => undefined,
      destroy: () => Promise.resolve(),
    })
    await told(createSqlStore({ db: noted, officeOfCode: () => null }), sent)
  })
  await giveBack()
}

const some = (name: string, count: number, capacity = 1000) =>
  Array.from({ length: count }, (_, index) => {
    const id = `${name}-${index}`
    return anAdmission(
      { holdId: id, clientId: id },
      { capacity, idempotency: { key: id, fingerprint: `fingerprint of ${id}` } },
    )
  })

test('sixteen admissions at a slot that was seen before are one statement', async () => {
  await onStatements(async (store, sent) => {
    await store.admit(some('first', 1))
    sent.length = 0
    const outcomes = await store.admit(some('then', 16))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const kinds = sent.map((text) => text.trim().split(/\s/, 1)[0])
    expect(kinds).toEqual(['WITH'])
  })
}, 60_000)

test('two hundred are a few such batches, of the same texts', async () => {
  await onStatements(async (store, sent) => {
    await store.admit(some('first', 1))
    await store.admit(some('then', 16))
    const texts = new Set(sent)
    sent.length = 0
    await store.admit(some('many', 200))
    // Two batches where two lanes take turns; on PGlite, which never waits, the lane that comes first shares with nobody.
    expect(sent.length).toBeLessThanOrEqual(12)
    expect(sent.filter((text) => !texts.has(text))).toEqual([])
  })
}, 60_000)

test('who is refused costs one question', async () => {
  await onStatements(async (store, sent) => {
    const outcomes = await store.admit(some('none', 16, 0))
    expect(outcomes.some(({ ok }) => ok)).toBe(false)
    expect(sent.length).toBe(1)
  })
}, 60_000)
