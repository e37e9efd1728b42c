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
  const scores = new Uint16Array(index.officeIds.length).fill(1)
  for (const word of words.filter(({ token }) => !token.optional)) narrow(scores, wordScores(index, word, scores))
  for (const { token } of words.filter((word) => word.token.optional)) prefer(scores, tokenScores(index, token, scores))
  if (words.length === 0) scores.fill(0)
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

type Scores = Uint8Array | Uint16Array

const wordScores = (index: SearchIndex, { token, parts }: Word, alive: Scores): Uint8Array => {
  const whole = tokenScores(index, token, alive)
  if (parts.length === 0) return whole
  const least = new Uint8Array(whole.length).fill(100)
  for (const part of parts) {
    const found = tokenScores(index, part, parts[0] === part ? alive : least)
    for (let office = 0; office < least.length; office += 1) {
      least[office] = Math.min(least[office] ?? 0, found[office] ?? 0)
    }
  }
  for (let office = 0; office < whole.length; office += 1) {
    const score = least[office] ?? 0
    if (score > 0) whole[office] = Math.max(whole[office] ?? 0, score - cutCosts, 1)
  }
  return whole
}

/** One word against every field of the offices still in question; an office is as relevant as its best. */
const tokenScores = ({ officeIds, places, phones, texts }: SearchIndex, token: Token, alive: Scores): Uint8Array => {
  const scores = new Uint8Array(officeIds.length)
  const raisePlace = raiser(places.postings, scores)
  places.lines.forEach((place, line) => {
    const score = placeScore(place, token)
    if (score > 0) raisePlace(line, score)
  })
  scorePhones(phones, token, raiser(phones.postings, scores))
  const only = linesInQuestion(texts.of, alive)
  scoreTexts(texts.columns, { ...token, only }, raiser(texts.postings, scores))
  return scores
}

/** Reading so many lines one by one takes as long as reading all of them at once. */
const few = 1 / 8

/** The lines of the offices left by the words before, where that is few of them; `null` for all. */
const linesInQuestion = (of: SearchIndex['texts']['of'], alive: Scores): readonly number[] | null => {
  let left = 0
  for (const score of alive) if (score > 0) left += 1
  if (left > alive.length * few) return null
  const lines = new Set<number>()
  alive.forEach((score, office) => {
    if (score > 0) for (const line of of[office] ?? []) lines.add(line)
  })
  return [...lines]
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
