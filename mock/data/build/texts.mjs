const wide = String.raw`\p{Script=Han}\p{P}0-9A-Za-z`
const han = String.raw`\p{Script=Han}、,。:;()（）《》“”"•`

/** The scan breaks words by spaces: those beside a Chinese character or its punctuation are not the table's. */
export const withoutBreaks = (text) =>
  text
    .replace(new RegExp(`(?<=[${han}])\\s+(?=[${wide}])`, 'gu'), '')
    .replace(new RegExp(`(?<=[${wide}])\\s+(?=[${han}])`, 'gu'), '')

/** `8:30-11:30` → minutes since midnight. */
export const spanOf = (text) =>
  text.split('-').map((time) => {
    const [hours, minutes] = time.split(':').map(Number)
    return hours * 60 + minutes
  })

/** A line of a document, or `33:repaired`, as a citation. */
export const citeOf = (source, line) => `${source}:${line}`

/** Rows of a transcript cite by line alone; shipped rows name the source as well. */
export const cited = (source, value) => {
  if (Array.isArray(value))
    return isFact(value) ? [value[0], value[1], citeOf(source, value[2])] : value.map((one) => cited(source, one))
  if (typeof value !== 'object' || value === null) return value
  const { line, ...rest } = value
  const entries = Object.entries(rest).map(([key, one]) => [key, cited(source, one)])
  return Object.fromEntries(line === undefined ? entries : [...entries, ['cite', citeOf(source, line)]])
}

/** [label, text, line] */
const isFact = (value) =>
  value.length === 3 && Array.isArray(value[0]) && Array.isArray(value[1]) && typeof value[2] === 'number'
