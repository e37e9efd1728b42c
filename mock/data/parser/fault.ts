import * as z from 'zod/mini'

/** Stops the start: shipped data is either right or not used at all. `where` names the office or file, and the line. */
export const refuseData = (where: string, what: string): never => {
  throw new Error(`${where}: ${what}`)
}

/** Reads one value at the edge; what it says of a refusal is where it stands and what does not fit. */
export const readRow = <Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> => {
  const read = z.safeParse(schema, value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const path = issue === undefined ? '' : issue.path.join('.')
  return refuseData(where, `${path === '' ? 'row' : path} ${issue?.message ?? 'does not fit'}`)
}

/** Looks a reference up, or says which one leads nowhere. */
export const findIn = <Value>(table: ReadonlyMap<string, Value>, key: string, where: string): Value =>
  table.get(key) ?? refuseData(where, `unknown reference "${key}"`)

export const refuseRepeats = (keys: readonly string[], where: string): void => {
  const seen = new Set<string>()
  const repeated = keys.find((key) => seen.size === seen.add(key).size)
  if (repeated !== undefined) refuseData(where, `"${repeated}" is there twice`)
}
