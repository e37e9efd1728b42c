import { withoutBreaks } from '../texts.mjs'
import { sortLines } from './lines.mjs'
import { splitRestriction } from './printed.mjs'

/** Corrections of one line, in one. */
const fixesBy = (corrections) => (line) => {
  const own = corrections.filter(({ lines }) => lines.includes(line))
  if (own.length === 0) return undefined
  const cells = own.flatMap((one) => Object.entries(one.cells ?? {}))
  return {
    row: own.find(({ row }) => row !== undefined)?.row,
    cells: cells.length === 0 ? undefined : Object.fromEntries(cells),
    own,
  }
}

/** A continuation stands in its columns: organisation, address, telephones. */
const pieceOf = ({ line, cells }, first, fix) => {
  const lone = cells.filter((cell) => cell !== '')
  const isPhone = lone.length === 1 && /^0\d{2,3}[-–]\d/.test(lone[0])
  const [organisation = '', address = ''] = isPhone ? [] : cells.slice(first, first + 2)
  return { line, organisation, address, phones: isPhone ? lone[0] : '', ...fix?.cells }
}

/** The column in which most rows of a page have their organisation. */
const usualColumn = (sorted, page) =>
  mostFrequent(sorted.filter((one) => one.page === page && one.organisation).map(columnOf))

const columnOf = ({ cells, organisation }) => cells.indexOf(organisation)

const mostFrequent = (values) => [...new Set(values)].sort((one, other) => count(values, other) - count(values, one))[0]

const count = (values, value) => values.filter((one) => one === value).length

/** Every line with its kind, and the rows, whose pieces lie on one line or several. */
export const readRows = (lines, corrections) => {
  const fixOf = fixesBy(corrections)
  const sorted = sortLines(lines, fixOf)
  const rows = []
  for (const one of sorted) {
    const column = usualColumn(sorted, one.page)
    if (one.kind === 'row') rows.push({ first: one, more: [], column })
    if (one.kind === 'continuation') rows.at(-1).more.push(pieceOf(one, column, fixOf(one.line)))
  }
  const byLine = new Map(rows.map((row) => [row.first.line, row]))
  const merged = corrections.map(({ cells }) => cells?.organisation?.mergedFrom)
  return {
    sorted,
    rows: rows.map((row) => {
      const one = joined(row, fixOf, byLine)
      return { ...one, isMerged: one.isMerged || merged.includes(one.line) }
    }),
  }
}

/** Pieces joined without the scan's blanks, those within a date or a list of numbers too. */
const join = ({ first, more }, cell) =>
  withoutBreaks([first, ...more].map((piece) => piece[cell]).join('')).replace(/(?<=\d[.,])\s+(?=[A-Z\d])/gu, '')

const joined = ({ first, more, column }, fixOf, byLine) => {
  const lines = [first, ...more].map(({ line }) => line)
  const fix = fixOf(first.line)
  const printed = printedOf({ first, more })
  const cells = Object.entries(fix?.cells ?? {}).map(([cell, value]) => [cell, valueOf(value, cell, printed, byLine)])
  return {
    ...printed,
    ...Object.fromEntries(cells.filter(([cell]) => cell !== 'region')),
    line: first.line,
    region: first.region,
    lines,
    fixes: lines.flatMap((line) => fixOf(line)?.own ?? []),
    isStray: first.isStray,
    isShifted: first.organisation !== '' && columnOf(first) !== column,
    isJoined: more.some((piece) => piece.organisation + piece.address !== ''),
    hasMorePhones: more.some(({ phones }) => phones !== ''),
    isMerged: fix?.cells?.organisation?.mergedFrom !== undefined,
  }
}

const printedOf = (row) => {
  const { name, restriction } = splitRestriction(join(row, 'organisation'))
  const address = join(row, 'address')
  return {
    organisation: name === '' ? null : name,
    restriction,
    address: address === '' ? null : address,
    phones: [row.first, ...row.more].map(({ phones }) => phones).join(' '),
  }
}

/** A cell as corrected: a text, nothing, the cell of another row, or two addresses from one. */
const valueOf = (value, cell, printed, byLine) => {
  if (value === null || typeof value === 'string') return value
  if (value.splitBefore !== undefined) {
    const at = printed[cell].indexOf(value.splitBefore)
    if (at < 0) throw new Error(`"${value.splitBefore}" is not in "${printed[cell]}"`)
    return [printed[cell].slice(0, at), printed[cell].slice(at).replace(/^\//u, '')]
  }
  const other = join(byLine.get(value.mergedFrom), 'organisation')
  return cell === 'restriction' ? other.replace(/^\((.*)\)$/u, '$1') : splitRestriction(other).name
}
