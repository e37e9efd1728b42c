import type { Conflict } from '#types/conflict.ts'
import type { Phone, ServiceWindow } from '#types/office.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { type Citation, type Confidence, type Localized, type SourceId, confidence, sourceId } from '#types/source.ts'
import { findIn } from './fault.ts'
import type { ConflictRow, Pair, PhoneRow, WindowRow } from './rows.ts'

export const localized = ([zh, en]: Pair): Localized => ({ zh, en })

export const orNull = (words: Pair | undefined): Localized | null => (words === undefined ? null : localized(words))

const sources: ReadonlyMap<string, SourceId> = new Map(sourceId.options.map((id) => [id, id]))
const confidences: ReadonlyMap<string, Confidence> = new Map(confidence.options.map((one) => [one, one]))

/** `beijing-guide:88`, or `408:garbled` of the national table → its three parts. */
export const citationOf = (cite: string): Citation => {
  const [source = '', line = '', how = 'clean'] = (/^\d/.test(cite) ? `national-table:${cite}` : cite).split(':')
  const where = `citation ${cite}`
  return {
    source: findIn(sources, source, where),
    line: line === '-' ? null : Number(line),
    confidence: findIn(confidences, how, where),
  }
}

/** What can be dialled of printed telephones; after the first, a number may leave its area code to the one before. */
export const phonesOf = (rows: readonly PhoneRow[]): Phone[] => {
  let area = ''
  return rows.map((row) => {
    const phone = phoneOf(row, area)
    area = /^0\d{2,3}-/.exec(phone.number ?? '')?.[0] ?? area
    return phone
  })
}

const mobile = /^1[3-9]\d{9}$/

const phoneOf = (row: PhoneRow, area: string): Phone => {
  const { printed, label, doubt = null } = typeof row === 'string' ? { printed: row, label: undefined } : row
  const [, main = printed, extension = null] = /^(.*\d{7})(?:-|\s*转\s*)(\d+)$/.exec(printed) ?? []
  const dialled = main.replace(/[–—]/g, '-').replace(/^\((\d+)\)\s*/, '$1-')
  const whole = /^\d{7,8}$/.test(dialled) ? `${area}${dialled}` : dialled
  const isDialled = doubt !== 'length' && (/^(0\d{2,3}-)?\d{5,8}$/.test(whole) || mobile.test(whole))
  const kind = /(^|-)12\d{3}$/.test(whole) ? 'hotline' : mobile.test(whole) ? 'mobile' : 'office'
  return { printed, number: isDialled ? whole : null, extension, label: orNull(label), kind, doubt }
}

/** What two readings say, by the id of the office or the guide. */
export const conflictsOf = (id: string, rows: readonly ConflictRow[]): Conflict[] =>
  rows.map(({ kind, subject, shown, other, reason }, index) => ({
    id: `${id}-${kind}-${index + 1}`,
    kind,
    subject: localized(subject),
    shown: { value: localized(shown.value), citation: citationOf(shown.cite) },
    other: { value: localized(other.value), citation: citationOf(other.cite) },
    reason: localized(reason),
  }))

/** `3-8` → six windows; a letter before the number is kept, and its zeros. */
export const windowsOf = (rows: readonly WindowRow[], itemIds: ServiceItemId[], cited: Citation): ServiceWindow[] =>
  rows.flatMap((row) =>
    typeof row === 'string'
      ? numbersOf(row).map((id) => ({ id, name: { zh: `${id}号窗口`, en: `Window ${id}` }, itemIds, citation: cited }))
      : [{ id: row[0], name: { zh: row[1], en: row[2] }, itemIds, citation: cited }],
  )

const numbersOf = (range: string): string[] => {
  const [, letter = '', first = '', last] = /^([A-Za-z]?)(\d+)(?:-[A-Z]?(\d+))?$/.exec(range) ?? []
  if (last === undefined) return [range]
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => `${letter}${String(Number(first) + index).padStart(first.length, '0')}`,
  )
}
