import type { Phone, ServiceWindow } from '#types/office.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { type Citation, type Localized, citation } from '#types/source.ts'
import { readRow } from './fault.ts'
import type { Pair, PhoneRow, WindowRow } from './rows.ts'

export const localized = ([zh, en]: Pair): Localized => ({ zh, en })

export const orNull = (words: Pair | undefined): Localized | null => (words === undefined ? null : localized(words))

/** `national-table:408:garbled` → its three parts. */
export const citationOf = (cite: string): Citation => {
  const [source, line, confidence] = cite.split(':')
  return readRow(
    citation,
    { source, line: line === '-' ? null : Number(line), confidence: confidence ?? 'clean' },
    `citation ${cite}`,
  )
}

/** What can be dialled of a printed telephone; a number the source damaged stays `null`. */
export const phoneOf = (row: PhoneRow): Phone => {
  const { printed, label } = typeof row === 'string' ? { printed: row, label: undefined } : row
  const [main = '', extension = null] = printed.split(/\s*转\s*/)
  const dialled = main.replace(/[–—]/g, '-').replace(/^\((\d+)\)\s*/, '$1-')
  const number = /^(0\d{2,3}-)?\d{5,8}$|^1\d{10}$/.test(dialled) ? dialled : null
  const kind = /(^|-)12\d{3}$/.test(dialled) ? 'hotline' : /^1\d{10}$/.test(dialled) ? 'mobile' : 'office'
  return { printed, number, extension, label: orNull(label), kind }
}

/** `3-8` → six windows; a letter before the number is kept. */
export const windowsOf = (rows: readonly WindowRow[], itemIds: ServiceItemId[], cited: Citation): ServiceWindow[] =>
  rows.flatMap((row) =>
    typeof row === 'string'
      ? numbersOf(row).map((id) => ({ id, name: { zh: `${id}号窗口`, en: `Window ${id}` }, itemIds, citation: cited }))
      : [{ id: row[0], name: { zh: row[1], en: row[2] }, itemIds, citation: cited }],
  )

const numbersOf = (range: string): string[] => {
  const [first = '', last] = range.split('-')
  if (last === undefined) return [first]
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index))
}
