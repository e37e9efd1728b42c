import { foldText } from './search-fold.ts'
import type { Script } from './search-places.ts'
import type { Token } from './search-query.ts'
import { findSpelled, type Speller, type Spelling, spellingOf, wordUnits } from './search-spelling.ts'
import type { Terms } from './search-terms.ts'

/** One field of an office, ready to be searched; offices alike in it share one. */
export interface TextLine {
  readonly field: 'name' | 'alias' | 'organisation' | 'address'
  readonly zh: string
  readonly en: string
  readonly han: string
  readonly pinyin: Spelling
  readonly english: Spelling
}

const nothing: Spelling = { letters: '', cased: '', initials: '' }

export const textLine = (
  field: TextLine['field'],
  text: { readonly zh: string; readonly en: string },
  speller: Speller,
): TextLine => ({
  field,
  ...text,
  han: foldText(text.zh),
  pinyin: text.zh === '' ? nothing : speller.spell(text.zh),
  english: text.en === '' ? nothing : spellingOf(wordUnits(text.en)),
})

// Relevance of a word in a field, 0 for none. What is named exactly stands before what begins with the word, that
// before what holds it, and an address, in which anything may stand, comes last.
const weights = {
  name: { whole: 99, begun: 78, inside: 72, initials: 45 },
  alias: { whole: 90, begun: 70, inside: 64, initials: 0 },
  organisation: { whole: 62, begun: 60, inside: 58, initials: 38 },
  address: { whole: 54, begun: 52, inside: 50, initials: 30 },
} as const

const pinyinCosts = 4
/** Fewer first letters than these stand in almost any text. */
const fewestInitials = { name: 3, alias: 3, organisation: 3, address: 4 } as const

export interface TextHit {
  readonly script: Script
  readonly score: number
}

/** The best way a word stands in a field, or `null`. */
export const findText = (line: TextLine, { text, kind }: Token): TextHit | null => {
  const weight = weights[line.field]
  const scored = (script: Script, index: number, length: number): TextHit => {
    const end = index > 0 ? 'inside' : length === text.length ? 'whole' : 'begun'
    return { script, score: weight[end] - (script === 'pinyin' ? pinyinCosts : 0) }
  }
  if (kind !== 'latin') {
    const index = line.han.indexOf(text)
    if (index >= 0) return scored('han', index, line.han.length)
    if (kind === 'han') return null
  }
  const inEnglish = findSpelled(line.english, text)
  if (inEnglish >= 0) return scored('english', inEnglish, line.english.letters.length)
  if (kind === 'digits') return null
  const inPinyin = findSpelled(line.pinyin, text)
  if (inPinyin >= 0) return scored('pinyin', inPinyin, line.pinyin.letters.length)
  const byInitials = text.length >= fewestInitials[line.field] && line.pinyin.initials.includes(text)
  return byInitials && weight.initials > 0 ? { script: 'initials', score: weight.initials } : null
}

/** Telephones of an office as figures: number and extension run together. */
export interface PhoneLine {
  readonly phones: readonly {
    readonly shown: string
    readonly digits: string
    /** Without the area code, as people nearby know it. */
    readonly local: string
  }[]
}

const fewestInside = 4

export const findPhone = (line: PhoneLine, { text, kind }: Token): number => {
  if (kind !== 'digits' || text.length < 3) return 0
  let best = 0
  for (const { digits, local } of line.phones) {
    if (digits === text || local === text) return 98
    if (digits.startsWith(text) || local.startsWith(text)) best = Math.max(best, 80)
    else if (text.length >= fewestInside && digits.includes(text)) best = Math.max(best, 56)
  }
  return best
}

/** 010 and 02x are area codes of three figures, all others have four. */
export const localNumber = (digits: string): string => digits.replace(/^0(?:10|2\d|[3-9]\d\d)/, '')

export interface TermLine {
  readonly zh: readonly TextLine[]
  readonly en: readonly TextLine[]
}

/** What an office does, by the names people give it. */
export const termLine = ({ zh, en }: Terms, speller: Speller): TermLine => ({
  zh: zh.map((term) => textLine('alias', { zh: term, en: '' }, speller)),
  en: en.map((term) => textLine('alias', { zh: '', en: term }, speller)),
})

export interface TermHit {
  readonly term: TextLine
  readonly script: Script
  readonly score: number
}

const termWeights = { whole: 74, begun: 66, inside: 60 } as const

/** The term that answers best; the first of equals. */
export const findTerm = (line: TermLine, token: Token): TermHit | null => {
  let best: TermHit | null = null
  for (const term of [...line.zh, ...line.en]) {
    const hit = findText(term, token)
    if (hit === null) continue
    const whole = hit.score >= weights.alias.whole - pinyinCosts
    const begun = hit.score >= weights.alias.begun - pinyinCosts
    const score = termWeights[whole ? 'whole' : begun ? 'begun' : 'inside']
    if (best === null || score > best.score) best = { term, script: hit.script, score }
  }
  return best
}
