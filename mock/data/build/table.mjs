import { citeOf, withoutBreaks } from './texts.mjs'
import { compact } from './write.mjs'

const source = 'national-table'

/** Rows of the table as printed → rows of offices. */
export const readTable = ({ transcript, corrections, renderings, restrictions }) => {
  const read = transcript.rows.map((row) => ({ row, line: row.pieces[0].line, ...cellsOf(row, corrections) }))
  const byLine = new Map(read.map((one) => [one.line, one]))
  return read.map((one) => {
    const rendering = renderings[one.line]
    if (rendering === undefined) throw new Error(`line ${one.line}: no rendering`)
    return officeOf({ one, rendering, corrected: correct(one, corrections, byLine), restrictions })
  })
}

/** Which cells hold organisation, address and phones; the pieces of a row split over pages are joined. */
const cellsOf = ({ pieces }, corrections) => {
  const joined = pieces.map(({ line, cells }) => {
    const shift = correctionsOf(corrections, line, 'all')[0]?.shift ?? 0
    const first = (cells.length === 3 ? 0 : 2) + shift
    return cells.slice(first, first + 3)
  })
  const [organisation, address, phones] = [0, 1, 2].map((index) =>
    withoutBreaks(joined.map((cells) => cells[index] ?? '').join('')),
  )
  return { organisation, address, phones: joined.map((cells) => cells[2] ?? '').join(' ') }
}

const correctionsOf = (corrections, line, cell) =>
  corrections.filter((one) => one.lines.includes(line) && one.cell === cell)

/** `机构名(受理……业务)` → the name and what it is restricted to. */
const splitRestriction = (organisation) => {
  const match = /^(.*?)\((受理.*|侧重受理.*)\)$/u.exec(organisation)
  return match === null ? { name: organisation, restriction: null } : { name: match[1], restriction: match[2] }
}

const correct = (one, corrections, byLine) => {
  const own = splitRestriction(one.organisation)
  const [organisation] = correctionsOf(corrections, one.line, 'organisation')
  const [restriction] = correctionsOf(corrections, one.line, 'restriction')
  const restrictionLine = restriction?.mergedFrom ?? restriction?.printedOn ?? one.line
  return {
    name:
      organisation?.value ??
      (organisation?.mergedFrom === undefined
        ? own.name
        : splitRestriction(byLine.get(organisation.mergedFrom).organisation).name),
    restriction: restriction?.value ?? own.restriction ?? restrictionOf(byLine, restriction?.mergedFrom),
    restrictionCite:
      restriction === undefined
        ? undefined
        : citeOf(source, `${restrictionLine}:${restriction.confidence ?? 'repaired'}`),
    inferred: organisation?.inferred,
    isRepaired: corrections.some(({ lines }) => lines.includes(one.line)) || one.row.pieces.length > 1,
  }
}

/** The merged cell's restriction stands alone in the cell of its line. */
const restrictionOf = (byLine, line) =>
  line === undefined ? null : (/^\((.*)\)$/u.exec(byLine.get(line).organisation)?.[1] ?? null)

const officeOf = ({ one, rendering, corrected, restrictions }) => {
  const { at } = rendering
  const isJoint = one.phones.includes('两证联办')
  const name = [corrected.name, rendering.name]
  return compact({
    id: `table-${one.line}`,
    cite: one.row.pieces.map(({ line }) => citeOf(source, corrected.isRepaired ? `${line}:repaired` : line)),
    name: at === undefined ? name : [`${name[0]}(${at[0]})`, `${name[1]} (${at[1]})`],
    org: at === undefined ? undefined : name,
    address: [one.address, rendering.address],
    place: rendering.place,
    inferred: nonEmpty({
      ...corrected.inferred,
      ...rendering.inferred,
      ...(at === undefined ? {} : { name: 'merged-cell' }),
    }),
    services: rendering.services ?? (isJoint ? 'table-joint' : 'table'),
    phones: phonesOf(one.phones),
    windows: rendering.windows,
    restrictions: [
      ...(corrected.restriction === null ? [] : [restrictionRow(corrected, restrictions)]),
      ...(isJoint ? [{ kind: 'joint-permits', text: ['两证联办', restrictions['两证联办'].en] }] : []),
    ],
    aliases: rendering.aliases,
  })
}

const nonEmpty = (record) => (Object.keys(record).length === 0 ? undefined : record)

const restrictionRow = ({ restriction, restrictionCite }, restrictions) => {
  const known = restrictions[restriction]
  if (known === undefined) throw new Error(`no rendering of the restriction "${restriction}"`)
  return compact({ kind: known.kind, text: [restriction, known.en], cite: restrictionCite })
}

/** Several phones stand in one cell, a blank before each area code. */
const phonesOf = (cell) =>
  cell
    .replace(/\(两证联办\)/u, '')
    .trim()
    .split(/\s+(?=\d{3,4}[-–])/u)
    .filter((phone) => phone !== '')
