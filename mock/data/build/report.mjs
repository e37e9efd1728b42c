const start = '<!-- report -->'
const end = '<!-- end of report -->'

const countBy = (values) => {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}

const table = (heading, counts) => {
  const rows = [[heading, 'count'], ...counts.map(([name, count]) => [name, String(count)])]
  const widths = [0, 1].map((column) => Math.max(3, ...rows.map((row) => widthOf(row[column]))))
  const line = (row, fill = ' ') =>
    `| ${row.map((cell, at) => cell + fill.repeat(widths[at] - widthOf(cell))).join(' | ')} |`
  const [head, ...body] = rows
  return [line(head), line(['', ''], '-'), ...body.map((row) => line(row))].join('\n')
}

/** Chinese characters are two columns wide. */
const widthOf = (text) => [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0)

const worst = (cites) =>
  ['garbled', 'repaired', 'clean'].find((one) => one === 'clean' || cites.some((cite) => cite.endsWith(one)))

const doubtOf = (phone) => (typeof phone === 'string' ? 'as printed' : (phone.doubt ?? 'as printed'))

/** What the build found, in Markdown. */
const reportOf = ({ table: { sorted, rows }, offices, guides, corrections }) => {
  const ofTable = offices.filter(({ id }) => id.startsWith('table-'))
  const phones = ofTable.flatMap((office) => office.phones ?? [])
  const conflicts = [...offices, ...guides].flatMap((one) => one.conflicts ?? [])
  const withWindows = ofTable.filter(({ windows = [] }) => windows.length > 0)
  const regionOf = new Map(rows.map(({ line, region }) => [String(line), region]))
  const states = ofTable.map(({ status }) => status?.state ?? 'listed')
  return [
    `${offices.length} offices, ${ofTable.length} of them of the national table: ${rows.length} rows, ${ofTable.length - rows.length} of which hold two addresses.`,
    `${corrections.length} corrections. ${withWindows.length} offices of the table print windows.`,
    table('region', countBy(ofTable.map(({ id }) => regionOf.get(id.split('-')[1])))),
    table('confidence', countBy(ofTable.map(({ cite }) => worst(cite)))),
    table('status', countBy(states)),
    table('telephones of the table', countBy(phones.map(doubtOf))),
    table('lost by the scan', countBy(ofTable.flatMap(({ lost = [] }) => lost))),
    table('conflicts', countBy(conflicts.map(({ kind }) => kind))),
    table(`lines of the table (${sorted.length})`, countBy(sorted.map(({ kind }) => kind))),
  ].join('\n\n')
}

/** The text with the report between its two marks. */
export const withReport = (text, found) => {
  const [before, rest = ''] = text.split(start)
  const [, after] = rest.split(end)
  if (after === undefined) throw new Error(`no ${start} … ${end}`)
  return `${before}${start}\n\n${reportOf(found)}\n\n${end}${after}`
}
