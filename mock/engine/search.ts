import type { Line, SearchIndex } from './search-index.ts'
import { findPhone, findTerm, findText } from './search-lines.ts'
import { findPlace, type PlaceHit, scriptsOf } from './search-places.ts'
import { cutWord, parseQuery, type Token } from './search-query.ts'

/** A word as typed, and the parts it may be cut into where it was typed without spaces. */
export interface Word {
  readonly token: Token
  readonly parts: readonly Token[]
}

export interface Found {
  readonly words: readonly Word[]
  /** Relevance of each office by its place in the index; 0: it does not answer. */
  readonly scores: Uint16Array
}

/**
 * Every office's relevance for what was typed. All words must be found, each in any field; a word typed without spaces
 * may also be found in parts (浦东两证); words that narrow nothing only help.
 */
export const searchOffices = (index: SearchIndex, query: string): Found => {
  const words = parseQuery(query).map((token) => ({ token, parts: partsOf(token, index) }))
  const scores = new Uint16Array(index.linesOf.length)
  const needed = words.filter(({ token }) => !token.optional)
  needed.forEach((word, position) => narrow(scores, wordScores(index, word, position === 0 ? null : scores)))
  for (const { token } of words.filter((word) => word.token.optional)) add(scores, scan(index, token, scores))
  return { words, scores }
}

const partsOf = (token: Token, { vocabulary }: SearchIndex): readonly Token[] => {
  if (token.kind !== 'han' || token.optional) return []
  const parts = cutWord(token, vocabulary)
  return parts.length < 2 ? [] : parts.filter(({ optional }) => !optional)
}

type Scores = Uint8Array | Uint16Array

/** Only offices that answered every word so far stay; `found` is 0 for those that were out already. */
const narrow = (scores: Uint16Array, found: Uint8Array): void => {
  for (let office = 0; office < scores.length; office += 1) {
    const score = found[office] ?? 0
    scores[office] = score === 0 ? 0 : (scores[office] ?? 0) + score
  }
}

/** A word that narrows nothing tells apart what is equal otherwise. */
const add = (scores: Uint16Array, found: Uint8Array): void => {
  for (let office = 0; office < scores.length; office += 1) {
    if (found[office] !== 0) scores[office] = (scores[office] ?? 0) + 1
  }
}

/** What stands there as it was typed comes before what only holds its parts. */
const cutCosts = 10

const wordScores = (index: SearchIndex, { token, parts }: Word, alive: Scores | null): Uint8Array => {
  const whole = scan(index, token, alive)
  let least: Uint8Array | null = null
  for (const part of parts) {
    const found = scan(index, part, least ?? alive)
    least = least === null ? found : least.map((score, office) => Math.min(score, found[office] ?? 0))
  }
  return least === null
    ? whole
    : least.map((score, office) => Math.max(whole[office] ?? 0, score === 0 ? 0 : Math.max(1, score - cutCosts)))
}

const unread = 255

/** One word against every office that is still in question. A line is read once, however many offices share it. */
const scan = ({ lines, linesOf }: SearchIndex, token: Token, alive: Scores | null): Uint8Array => {
  const read = new Uint8Array(lines.length).fill(unread)
  const scores = new Uint8Array(linesOf.length)
  for (let office = 0; office < scores.length; office += 1) {
    if (alive?.[office] === 0) continue
    let best = 0
    for (const at of linesOf[office] ?? []) {
      let score = read[at] ?? 0
      if (score === unread) {
        const line = lines[at]
        score = line === undefined ? 0 : scoreOf(line, token)
        read[at] = score
      }
      if (score > best) best = score
    }
    scores[office] = best
  }
  return scores
}

/** Relevance of a word in one line: 0 for none, 100 for a district named exactly. */
export const scoreOf = (line: Line, token: Token): number => {
  switch (line.kind) {
    case 'place': {
      const hit = findPlace(line.place, token, scriptsOf(token))
      return hit === null ? 0 : placeScore(hit)
    }
    case 'phone':
      return findPhone(line.phone, token)
    case 'terms':
      return findTerm(line.terms, token)?.score ?? 0
    case 'text':
      return findText(line.text, token)?.score ?? 0
  }
}

// A district named exactly is what was meant; a city and a region are wider; first letters are a guess.
const placeScore = ({ parts, script, end }: PlaceHit): number => {
  const wider = 3 - (parts.at(-1)?.part.level ?? 3)
  const guessed = script === 'initials' ? 15 : 0
  switch (end) {
    case 'whole':
      return 100 - 3 * wider - guessed
    case 'begun':
      return 84 - 2 * wider - guessed
    case 'inside':
      return 57 - wider
  }
}
