import { type Column, columnOf, findInColumn, makeColumn, type Sought } from './search-columns.ts'
import { foldText } from './search-fold.ts'
import type { Script } from './search-places.ts'
import type { Token } from './search-query.ts'
import { type Speller, spellingOf, wordUnits } from './search-spelling.ts'

/** A name, an address …: offices alike in it share one. */
export interface TextLine {
  readonly field: 'name' | 'alias' | 'organisation' | 'address' | 'service'
  readonly zh: string
  readonly en: string
}

/** Lines as they are searched: what is written, and the ways to type it. */
export interface TextColumns {
  readonly fields: readonly TextLine['field'][]
  readonly han: Column
  readonly english: Column
  readonly pinyin: Column
  readonly initials: Column
}

export const textColumns = (lines: readonly TextLine[], speller: Speller): TextColumns => {
  const pinyin = lines.map(({ zh }) => speller.spell(zh))
  const english = lines.map(({ en }) => spellingOf(wordUnits(en)))
  return {
    fields: lines.map(({ field }) => field),
    han: makeColumn(
      lines.map(({ zh }) => foldText(zh)),
      null,
    ),
    english: makeColumn(
      english.map(({ letters }) => letters),
      english.map(({ cased }) => cased),
    ),
    pinyin: makeColumn(
      pinyin.map(({ letters }) => letters),
      pinyin.map(({ cased }) => cased),
    ),
    initials: makeColumn(
      pinyin.map(({ initials }) => initials),
      null,
    ),
  }
}

/** The columns of one line by itself. */
export const textColumnsOf = (columns: TextColumns, line: number): TextColumns => ({
  fields: columns.fields.slice(line, line + 1),
  han: columnOf(columns.han, line),
  english: columnOf(columns.english, line),
  pinyin: columnOf(columns.pinyin, line),
  initials: columnOf(columns.initials, line),
})

// Relevance of a word in a field, 0 for none. What is named exactly stands before what begins with the word, that
// before what holds it, and an address, in which anything may stand, comes last.
const weights = {
  name: { whole: 99, begun: 78, inside: 72, initials: 45 },
  alias: { whole: 90, begun: 70, inside: 64, initials: 0 },
  service: { whole: 74, begun: 66, inside: 60, initials: 0 },
  organisation: { whole: 62, begun: 60, inside: 58, initials: 38 },
  address: { whole: 54, begun: 52, inside: 50, initials: 30 },
} as const

const pinyinCosts = 4
/** Fewer first letters than these stand in almost any text. */
const fewestInitials = { name: 3, alias: 3, service: 3, organisation: 3, address: 4 } as const

/** The scripts in which a word may stand in running text. */
const scriptsIn: Readonly<Record<Token['kind'], readonly Script[]>> = {
  han: ['han'],
  latin: ['english', 'pinyin', 'initials'],
  digits: ['han', 'english'],
}

/** A word, and the lines in question where they are few. */
type Asked = Token & Pick<Sought, 'only'>

export type Score = (line: number, score: number, script: Script) => void

/** Tells of every line in which a word stands, once for each way of writing, how relevant it is there. */
export const scoreTexts = (columns: TextColumns, { text, kind, only }: Asked, tell: Score): void => {
  for (const script of scriptsIn[kind]) {
    if (script === 'initials' && text.length < fewestInitials.name) continue
    findInColumn(columns[script], { word: text, only }, (line, offset, length) => {
      const field = columns.fields[line] ?? 'address'
      const end = offset > 0 ? 'inside' : length === text.length ? 'whole' : 'begun'
      if (script === 'initials') {
        if (text.length >= fewestInitials[field]) tell(line, weights[field].initials, script)
      } else tell(line, weights[field][end] - (script === 'pinyin' ? pinyinCosts : 0), script)
    })
  }
}

/** A telephone as figures: number and extension run together. */
export interface PhoneLine {
  readonly shown: string
  readonly digits: string
  /** Figures of the area code, which people nearby leave out. */
  readonly areaDigits: number
}

/** 010 and 02x are area codes of three figures, all others have four. */
export const areaDigits = (digits: string): number => /^0(?:10|2\d|[3-9]\d\d)/.exec(digits)?.[0].length ?? 0

const fewestPhoneDigits = 3
const fewestInside = 4

export interface Phones {
  readonly lines: readonly PhoneLine[]
  /** Their digits. */
  readonly column: Column
}

/** Tells of every telephone that holds the figures. */
export const scorePhones = (
  { column, lines }: Phones,
  { text, kind }: Token,
  tell: (line: number, score: number) => void,
): void => {
  if (kind !== 'digits' || text.length < fewestPhoneDigits) return
  findInColumn(column, { word: text, only: null }, (line, offset) => {
    const phone = lines[line]
    if (phone === undefined) return
    const { digits, areaDigits: area } = phone
    if (digits === text || digits.slice(area) === text) tell(line, 98)
    else if (offset === 0 || digits.startsWith(text, area)) tell(line, 80)
    else if (text.length >= fewestInside) tell(line, 56)
  })
}
