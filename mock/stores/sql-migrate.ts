import { type Kysely, Migrator } from 'kysely'
import { type Database, migrations } from './schema.ts'

/** Brings the tables to today's shape; of several servers that start at once, one does it and the others wait. */
export const migrate = async (db: Kysely<Database>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw new Error('The database could not be brought to the shape of this version', { cause: error })
}
