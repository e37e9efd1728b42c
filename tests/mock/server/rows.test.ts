import fc from 'fast-check'
import { sql } from 'kysely'
import { unnest } from '#mock/stores/sql-rows.ts'
import { type Databases, onPglite, onPostgres } from '#tests/conformance/sql-stores.ts'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'

// Rows go to the database as one array for each column, in its own binary form.

let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

const aRow = fc.record({
  // What no text of PostgreSQL can hold is written out before it comes to a row.
  text: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  other: fc.option(fc.constantFrom('', 'NULL', '"', '\\', '{}', ',', '证件', '😀')),
  number: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
})

const open: readonly (readonly [string, () => Databases])[] = [
  ['PGlite', onPglite],
  ['PostgreSQL', () => onPostgres(() => postgres)],
]

test.each(open)('on %s rows of any texts, numbers and nothing arrive as they were', async (_, databases) => {
  const { take, close } = databases()
  const { db, giveBack } = await take()
  await fc.assert(
    fc.asyncProperty(fc.array(aRow, { maxLength: 40 }), async (rows) => {
      const columns = [rows.map(({ text }) => text), rows.map(({ other }) => other), rows.map(({ number }) => number)]
      const read = await sql`SELECT * FROM ${unnest(...columns)} AS q(text, other, number)`.execute(db)
      expect(read.rows).toEqual(rows)
    }),
    { numRuns: 60 },
  )
  await giveBack()
  await close()
})
