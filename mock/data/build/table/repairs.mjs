/** What the general rules mend, by the id of its reason. */
const rules = {
  isJoined: ['row', 'page-break'],
  isStray: ['row', 'stray'],
  isShifted: ['row', 'shifted'],
  hasMorePhones: ['phones', 'more-phones'],
}

/** Corrections that say the same share one reason, named after the first of them. */
const reasonIdOf = ({ reason }, corrections) => {
  const first = corrections.find((one) => one.reason[0] === reason[0])
  return `line-${first.lines[0]}-${Object.keys(first.cells ?? { row: null })[0]}`
}

/** [cell, id of the reason, lines it was taken from where they are not the row's own] */
export const repairsOf = (row) => [
  ...Object.entries(rules).flatMap(([rule, repair]) => (row[rule] ? [repair] : [])),
  ...row.fixes.flatMap((fix) =>
    Object.entries(fix.cells ?? { row: null }).map(([cell, value]) => {
      const from = value?.mergedFrom === undefined ? fix.from : [value.mergedFrom]
      return [cell, fix.id, ...(from === undefined ? [] : [from])]
    }),
  ),
]

/** The reasons of the corrections, each once, and the corrections with the id of theirs. */
export const withReasons = (corrections) => {
  const named = corrections.map((one) => ({ ...one, id: reasonIdOf(one, corrections) }))
  return { corrections: named, reasons: Object.fromEntries(named.map(({ id, reason }) => [id, reason])) }
}
