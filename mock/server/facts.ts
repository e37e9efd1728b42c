import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import { type MockData, parseData, type RawData } from '../data/parse.ts'
import { shippedData } from '../data/shipped.ts'
import { parseJson } from '../stores/parse-json.ts'
import type { Database } from '../stores/schema.ts'

/** The files that facts come in, as in `mock/data`. */
const files = {
  offices: 'offices.json',
  serviceHours: 'service-hours.json',
  serviceItems: 'service-items.json',
  notices: 'notices.json',
  sources: 'sources.json',
  divisions: 'divisions.json',
  holidays: 'holidays.json',
  bookingPlans: 'booking-plans.json',
  pinyin: 'pinyin.json',
  sampleCases: 'sample-cases.json',
} as const satisfies Record<keyof RawData, string>

const raw = z.object({
  offices: z.unknown(),
  serviceHours: z.unknown(),
  serviceItems: z.unknown(),
  notices: z.unknown(),
  sources: z.unknown(),
  divisions: z.unknown(),
  holidays: z.unknown(),
  bookingPlans: z.unknown(),
  pinyin: z.unknown(),
  sampleCases: z.unknown(),
})

const setting = 'facts'

/**
 * Takes facts from a folder of the same files as `mock/data`, for every server on the database from its next start on.
 * What cannot be right is refused by name, and changes nothing.
 */
export const importFacts = async (db: Kysely<Database>, folder: string): Promise<MockData> => {
  const read = Object.entries(files).map(([name, file]) => [name, parseJson(readFileSync(join(folder, file), 'utf8'))])
  const value = JSON.stringify(Object.fromEntries(read))
  const facts = parseData(raw.parse(JSON.parse(value)))
  await db
    .insertInto('settings')
    .values({ name: setting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
  return facts
}

/** Back to the facts that ship with the version. */
export const forgetFacts = async (db: Kysely<Database>): Promise<void> => {
  await db.deleteFrom('settings').where('name', '=', setting).execute()
}

/** The facts of a database: those imported into it, else those that ship with the version. */
export const factsIn = async (db: Kysely<Database>): Promise<MockData> => {
  const kept = await db.selectFrom('settings').select('value').where('name', '=', setting).executeTakeFirst()
  return kept === undefined ? shippedData() : parseData(raw.parse(JSON.parse(kept.value)))
}
