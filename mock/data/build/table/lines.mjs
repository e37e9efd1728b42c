import { holdsPhone, isPhoneCell } from './phones.mjs'
import { isRegionCell, regionAfter, regionNames } from './regions.mjs'

const isPunctuation = (cell) => /^[\p{P}\p{S}]$/u.test(cell)
const isTooShort = (cell) => cell.replace(/\s/g, '').length < 4
const bare = (cell) => cell.replace(/\s/g, '')

const kindOf = ({ cells, isFirstOfPage, fix }) => {
  const filled = cells.filter((cell) => cell !== '')
  if (fix?.row !== undefined) return fix.row
  if (filled.length === 0) return 'blank'
  if (filled.every((cell) => cell === '-')) return 'rule'
  if (filled.some((cell) => cell === '受理机构' || cell.includes('受理点地址及对外咨询'))) return 'heading'
  if (filled.some(isPunctuation)) return 'noise'
  const phone = filled.some(isPhoneCell)
  if (!phone && isFirstOfPage) return 'continuation'
  if (filled.every((cell) => !/\p{Script=Han}{2}|\d{7}|E\+/u.test(bare(cell)))) return 'noise'
  const texts = textsOf(filled)
  if (!phone && texts.length === 0) return 'repeat'
  if (phone && texts.length === 0 && fix?.cells === undefined) return 'continuation'
  return phone || texts.length > 1 || fix?.cells !== undefined ? 'row' : undefined
}

/** What may be organisation and address: no telephones, nothing that repeats another row, no cell of the region. */
const textsOf = (filled) =>
  filled.filter((cell) => !isPhoneCell(cell) && !holdsPhone(cell) && !isTooShort(cell) && !isRegionCell(bare(cell)))

/**
 * Says of every line what it is: `row`, `continuation` of the row before (the rest of it after a page break, or one
 * more telephone), `repeat` (garbage that repeats other rows), `noise`, `blank`, `rule` or `heading`. Stops at one that
 * it cannot place.
 */
export const sortLines = (lines, fixOf) => {
  let isFirstOfPage = false
  let page = 0
  let region = regionNames[0]
  return lines.map(([line, cells]) => {
    const fix = fixOf(line)
    const kind = kindOf({ cells, isFirstOfPage, fix })
    if (kind === undefined) throw new Error(`line ${line}: cannot be placed: ${cells.join(' | ')}`)
    if (kind === 'blank') page += 1
    if (kind === 'blank') isFirstOfPage = true
    if (kind === 'row' || kind === 'continuation') isFirstOfPage = false
    if (kind !== 'row') return { line, page, kind, cells }
    const filled = cells.filter((cell) => cell !== '')
    const texts = textsOf(filled).slice(-2)
    region = fix?.cells?.region ?? regionAfter(region, filled.map(bare), texts.map(bare))
    return { line, page, kind, cells, region, ...cellsOf(filled, texts) }
  })
}

const cellsOf = (filled, texts) => ({
  isStray: filled.some((cell) => isStray(cell, texts)),
  organisation: texts.length === 2 ? texts[0] : '',
  address: texts.at(-1) ?? '',
  phones: filled.filter(isPhoneCell).join(' '),
})

/** Neither the row's own, nor the region's. */
const isStray = (cell, texts) => !texts.includes(cell) && !isPhoneCell(cell) && !isRegionCell(bare(cell))
