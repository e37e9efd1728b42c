/**
 * Many short texts as one long one, a line feed before and after each: a search runs through memory once instead of
 * visiting every text by itself, which is what makes a hundred thousand offices a matter of milliseconds.
 */
export interface Column {
  readonly text: string
  /** The same with capitals where a search may begin; `null` where it may begin anywhere. */
  readonly cased: string | null
  /** Where each line begins, and after the last one where the next would. */
  readonly starts: Int32Array
}

export const makeColumn = (lines: readonly string[], cased: readonly string[] | null): Column => {
  const starts = new Int32Array(lines.length + 1)
  let at = 1
  lines.forEach((line, index) => {
    starts[index] = at
    at += line.length + 1
  })
  starts[lines.length] = at
  return { text: `\n${lines.join('\n')}\n`, cased: cased === null ? null : `\n${cased.join('\n')}\n`, starts }
}

/** A line that holds the word: at which offset, and how long the line is. */
export type Visit = (line: number, offset: number, length: number) => void

/** One or two letters, or a figure, stand almost everywhere: they find only what begins with them. */
const tooShort = /^(?:[a-z]{1,2}|\d)$/

export interface Sought {
  readonly word: string
  /** The lines in question, where they are few; `null` for all. */
  readonly only: readonly number[] | null
}

/** The first place in every line where the word stands, from the beginning of a unit. */
export const findInColumn = (column: Column, { word, only }: Sought, visit: Visit): void => {
  if (only === null) findInAll(column, word, visit)
  else {
    for (const line of only) {
      if (!lineOf(column, line).includes(word)) continue
      findInAll(columnOf(column, line), word, (_, offset, length) => visit(line, offset, length))
    }
  }
}

const findInAll = ({ text, cased, starts }: Column, word: string, visit: Visit): void => {
  const lead = tooShort.test(word) ? 1 : 0
  const sought = lead === 1 ? `\n${word}` : word
  let line = 0
  let at = text.indexOf(sought)
  while (at >= 0) {
    const found = at + lead
    if (cased !== null && !begins(cased, found)) {
      at = text.indexOf(sought, at + 1)
      continue
    }
    while ((starts[line + 1] ?? Infinity) <= found) line += 1
    const [start, next] = [starts[line] ?? 0, starts[line + 1] ?? 0]
    visit(line, found - start, next - 1 - start)
    at = text.indexOf(sought, next - 1)
  }
}

/** A capital or a figure. */
const begins = (cased: string, at: number): boolean => {
  const code = cased.charCodeAt(at)
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

const lineOf = ({ text, starts }: Column, line: number): string =>
  text.slice(starts[line] ?? 0, (starts[line + 1] ?? 1) - 1)

/** One line by itself, to be asked again. */
export const columnOf = ({ text, cased, starts }: Column, line: number): Column => {
  const [from, to] = [starts[line] ?? 0, (starts[line + 1] ?? 1) - 1]
  return makeColumn([text.slice(from, to)], cased === null ? null : [cased.slice(from, to)])
}
