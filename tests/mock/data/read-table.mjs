import { readFileSync } from 'node:fs'
import { readTable } from '../../../mock/data/build/table/table.mjs'

/**
 * Runs the reader of the national table as the build does, once as it is and once without each correction, and once
 * with each strange line that the caller gives on the command line in place of line 168. Prints what came of it.
 */
const build = new URL('../../../mock/data/build/', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, build), 'utf8'))

const { lines } = read('../transcript/national-lines.json')
const corrections = read('corrections.json')
const files = {
  renderings: read('renderings.json'),
  phrases: read('phrases.json'),
  divisions: read('divisions.json'),
  areaCodes: read('area-codes.json'),
  impossiblePhones: read('impossible-phones.json'),
}

/** What the reader says, or why it stops. */
const said = (changes) => {
  try {
    const { sorted, rows, offices } = readTable({ lines, corrections, ...files, ...changes })
    return { kinds: sorted.map(({ line, kind }) => [line, kind]), rows: rows.length, offices }
  } catch (error) {
    return { stops: error.message }
  }
}

const whole = said({})
const offices = JSON.stringify(whole.offices)
const without = corrections.map((one) => said({ corrections: corrections.filter((other) => other !== one) }))
const strange = process.argv
  .slice(2)
  .map((text) => said({ lines: lines.map(([line, cells]) => [line, line === 168 ? JSON.parse(text) : cells]) }))

process.stdout.write(
  JSON.stringify({
    kinds: whole.kinds,
    rows: whole.rows,
    idle: corrections.filter((_, index) => JSON.stringify(without[index].offices) === offices).map((one) => one.lines),
    strange: strange.map(({ stops = null }) => stops),
  }),
)
