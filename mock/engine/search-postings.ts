/** Which offices share each line: `offices[from[line]]` up to `offices[from[line + 1]]`. */
export interface Postings {
  readonly from: Int32Array
  readonly offices: Int32Array
}

/** Turns the lines of each office round. */
export const postingsOf = (linesOf: readonly (readonly number[])[], lines: number): Postings => {
  const from = new Int32Array(lines + 1)
  for (const own of linesOf) for (const line of own) from[line + 1] = (from[line + 1] ?? 0) + 1
  for (let line = 0; line < lines; line += 1) from[line + 1] = (from[line + 1] ?? 0) + (from[line] ?? 0)
  const next = from.slice()
  const offices = new Int32Array(from[lines] ?? 0)
  linesOf.forEach((own, office) => {
    for (const line of own) {
      const at = next[line] ?? 0
      offices[at] = office
      next[line] = at + 1
    }
  })
  return { from, offices }
}

/** Gives every office of a line at least a score. */
export const raiser =
  ({ from, offices }: Postings, scores: Uint8Array) =>
  (line: number, score: number): void => {
    const end = from[line + 1] ?? 0
    for (let at = from[line] ?? 0; at < end; at += 1) {
      const office = offices[at] ?? 0
      if ((scores[office] ?? 0) < score) scores[office] = score
    }
  }
