import { type RawBuilder, sql } from 'kysely'
import { type Column, intArray, textArray } from './sql-arrays.ts'

/**
 * Rows as one array parameter for each column: the statement's text is the same whatever their number, so that its plan
 * can be kept. To be used as `FROM ${unnest(…)} AS q(…)`. Unnested one beside the other in a list they go from hand to
 * hand; as the functions of a FROM each would be written down as a table of its own first.
 */
export const unnest = (...columns: readonly Column[]): RawBuilder<unknown> =>
  sql`(SELECT ${sql.join(columns.map((column) => sql`unnest(${arrayOf(column)})`))})`

const arrayOf = (column: Column): RawBuilder<unknown> =>
  column.some((value) => typeof value === 'number') ? sql`${intArray(column)}::int[]` : texts(column)

/** To be used as `= ANY (${texts(…)})`, or as a column of rows. */
export const texts = (column: Column): RawBuilder<unknown> => sql`${textArray(column)}::text[]`

/**
 * An id as PostgreSQL can keep it: what its text cannot hold (a zero character, half a surrogate pair) is written out,
 * differently for different ids.
 */
export const idText = (id: string): string => (plain.test(id) ? id : JSON.stringify(id).slice(1, -1))

const plain = /^[\w .:+-]*$/
