import { officesOf } from './offices.mjs'
import { withReasons } from './repairs.mjs'
import { readRows } from './rows.mjs'

/**
 * The national table: what every line of its transcript is, its rows, the offices in them, and the reasons of what was
 * corrected. Stops at a line that it cannot place, a cell that it cannot read, a row without a rendering.
 */
export const readTable = ({ lines, corrections, ...enrichment }) => {
  const named = withReasons(corrections)
  const { sorted, rows } = readRows(lines, named.corrections)
  return { sorted, rows, offices: rows.flatMap((row) => officesOf(row, enrichment)), reasons: named.reasons }
}
