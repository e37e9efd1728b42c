import { type RawBuilder, sql } from 'kysely'

type Column = readonly (string | number | null)[]

/**
 * Rows as one array parameter for each column: the statement's text is the same whatever their number, so that its plan
 * can be kept. To be used as `FROM ${unnest(…)} AS q(…)`.
 */
export const unnest = (...columns: readonly Column[]): RawBuilder<unknown> =>
  sql`unnest(${sql.join(columns.map(arrayOf))})`

const arrayOf = (column: Column): RawBuilder<unknown> =>
  column.some((value) => typeof value === 'number') ? sql`${literal(column)}::int[]` : texts(column)

/** To be used as `= ANY (${texts(…)})`, or as a column of rows. */
export const texts = (column: Column): RawBuilder<unknown> => sql`${literal(column)}::text[]`

/** An array as PostgreSQL reads it. The drivers write arrays too, at several times the cost. */
const literal = (column: Column): string => {
  let written = ''
  for (const value of column) written += written === '' ? element(value) : `,${element(value)}`
  return `{${written}}`
}

const element = (value: string | number | null): string => {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (!special.test(value)) return `"${value}"`
  // For these two alone JSON writes what PostgreSQL reads, and faster than anything else.
  return unlikeJson.test(value) ? `"${value.replace(specials, '\\$&')}"` : JSON.stringify(value)
}

const special = /["\\]/
const specials = /["\\]/g
const unlikeJson = /[\u0000-\u001f\ud800-\udfff]/

/**
 * An id as PostgreSQL can keep it: what its text cannot hold (a zero character, half a surrogate pair) is written out,
 * differently for different ids.
 */
export const idText = (id: string): string => (plain.test(id) ? id : JSON.stringify(id).slice(1, -1))

const plain = /^[\w .:+-]*$/
