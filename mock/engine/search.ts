import type { SearchIndex } from './search-index.ts'
import { scorePhones, scoreTexts } from './search-lines.ts'
import { findPlace, type Place, type PlaceHit, scriptsOf } from './search-places.ts'
import { raiser } from './search-postings.ts'
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
  const needed = words.filter(({ token }) => !token.optional)
  const [first, ...others] = needed.map((word) => wordScores(index, word))
  const scores = first === undefined ? new Uint16Array(index.officeIds.length) : Uint16Array.from(first)
  for (const found of others) narrow(scores, found)
  for (const { token } of words.filter((word) => word.token.optional)) prefer(scores, tokenScores(index, token))
  return { words, scores }
}

const partsOf = (token: Token, { vocabulary }: SearchIndex): readonly Token[] => {
  if (token.kind !== 'han' || token.optional) return []
  const parts = cutWord(token, vocabulary)
  return parts.length < 2 ? [] : parts.filter(({ optional }) => !optional)
}

/** Only offices that answer every word stay. */
const narrow = (scores: Uint16Array, found: Uint8Array): void => {
  for (let office = 0; office < scores.length; office += 1) {
    const [score, more] = [scores[office] ?? 0, found[office] ?? 0]
    scores[office] = score === 0 || more === 0 ? 0 : score + more
  }
}

/** A word that narrows nothing tells apart what is equal otherwise. */
const prefer = (scores: Uint16Array, found: Uint8Array): void => {
  for (let office = 0; office < scores.length; office += 1) {
    const score = scores[office] ?? 0
    if (score > 0 && found[office] !== 0) scores[office] = score + 1
  }
}

/** What stands there as it was typed comes before what only holds its parts. */
const cutCosts = 10

const wordScores = (index: SearchIndex, { token, parts }: Word): Uint8Array => {
  const whole = tokenScores(index, token)
  if (parts.length === 0) return whole
  const [first = whole, ...others] = parts.map((part) => tokenScores(index, part))
  for (let office = 0; office < whole.length; office += 1) {
    let least = first[office] ?? 0
    for (const other of others) least = Math.min(least, other[office] ?? 0)
    if (least > 0) whole[office] = Math.max(whole[office] ?? 0, least - cutCosts, 1)
  }
  return whole
}

/** One word against every field; an office is as relevant as its best. */
const tokenScores = ({ officeIds, places, phones, texts }: SearchIndex, token: Token): Uint8Array => {
  const scores = new Uint8Array(officeIds.length)
  const raisePlace = raiser(places.postings, scores)
  places.lines.forEach((place, line) => {
    const score = placeScore(place, token)
    if (score > 0) raisePlace(line, score)
  })
  scorePhones(phones, token, raiser(phones.postings, scores))
  scoreTexts(texts.columns, token, raiser(texts.postings, scores))
  return scores
}

export const placeScore = (place: Place, token: Token): number => {
  const hit = findPlace(place, token, scriptsOf(token))
  return hit === null ? 0 : hitScore(hit)
}

// A district named exactly is what was meant; a city and a region are wider; first letters are a guess.
const hitScore = ({ parts, script, end }: PlaceHit): number => {
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
