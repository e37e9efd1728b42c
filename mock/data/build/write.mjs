/** One record a line, so that a change reads as a change; no spaces, because the files ship. */
export const linesOf = (value, depth = 1) => {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[\n${value.map((one) => linesOf(one, depth - 1)).join(',\n')}\n]`
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${linesOf(one, depth - 1)}`)
  return `{\n${entries.join(',\n')}\n}`
}

/** Leaves out what is the default: nothing, and empty lists. */
export const compact = (record) =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
