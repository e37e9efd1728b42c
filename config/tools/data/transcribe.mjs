import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes the recognised scan as cells by line: `node transcribe.mjs <scan.txt>`. Nothing is left out: a line without
 * text is an empty list, a rule of dashes keeps one dash a cell, and the last line counts though no newline ends it.
 */
const [, , scan] = process.argv
if (scan === undefined) throw new Error('usage: node transcribe.mjs <scan.txt>')

const cellsOf = (line) =>
  line.trim() === ''
    ? []
    : line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim().replace(/^-+$/, '-'))

const rows = readFileSync(scan, 'utf8')
  .replace(/\n$/, '')
  .split('\n')
  .map((line, index) => JSON.stringify([index + 1, cellsOf(line)]))
const out = new URL('../../../mock/data/transcript/national-lines.json', import.meta.url)
writeFileSync(out, `{"source":"national-table","lines":[\n${rows.join(',\n')}\n]}\n`)
