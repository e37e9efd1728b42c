import type { MarkedText, SearchMatch } from '#types/search-match.ts'
import { foldWithOrigin } from './search-fold.ts'
import type { Line, SearchIndex } from './search-index.ts'
import { findTerm, type PhoneLine, type TextLine } from './search-lines.ts'
import { findPlace, type Place, type Script, scriptsOf } from './search-places.ts'
import type { Token } from './search-query.ts'
import { endWithin, findSpelled, type Speller, type Spelling, type Unit, wordUnits } from './search-spelling.ts'
import { type Found, scoreOf } from './search.ts'

type Mark = MarkedText['marks'][number]

/** Why an office was found: the field that answers each word best, and its name where that answers too. */
export const explainMatch = (index: SearchIndex, { words }: Pick<Found, 'words'>, office: number): SearchMatch[] => {
  const lines = (index.linesOf[office] ?? []).flatMap((at) => index.lines[at] ?? [])
  const best = (token: Token): readonly Line[] => {
    const scored = lines.map((line) => ({ line, score: scoreOf(line, token) })).filter(({ score }) => score > 0)
    const most = Math.max(...scored.map(({ score }) => score))
    return scored.filter(({ line, score }) => score === most || isName(line)).map(({ line }) => line)
  }
  const needed = words.filter(({ token }) => !token.optional)
  const tokens = needed.flatMap(({ token, parts }) => (best(token).length > 0 ? [token] : parts))
  const answering = new Set(tokens.flatMap(best))
  const all = [...tokens, ...words.flatMap(({ token }) => (token.optional ? [token] : []))]
  return [...answering].flatMap((line) => {
    const matches = all.flatMap((token) => (scoreOf(line, token) > 0 ? matchIn(line, token, index.speller) : []))
    const [first, ...others] = matches
    return first === undefined ? [] : [others.reduce(merged, first)]
  })
}

const isName = (line: Line): boolean => line.kind === 'text' && line.text.field === 'name'

const matchIn = (line: Line, token: Token, speller: Speller): SearchMatch[] => {
  switch (line.kind) {
    case 'place':
      return [placeMatch(line.place, token)]
    case 'phone':
      return phoneMatch(line.phone, token)
    case 'terms': {
      const hit = findTerm(line.terms, token)
      return hit === null ? [] : [{ ...textMatch(hit.term, token, speller), field: 'service' }]
    }
    case 'text':
      return [textMatch(line.text, token, speller)]
  }
}

/** Region, city and district are written from the large to the small in Chinese, the other way round in English. */
const placeMatch = (place: Place, token: Token): SearchMatch => {
  const names = place.map(({ division }) => division.name)
  const marked = (language: 'zh' | 'en', scripts: readonly Script[]): MarkedText | null => {
    const hit = findPlace(place, token, scripts)
    if (hit === null) return null
    const order = language === 'zh' ? place : [...place].reverse()
    const join = language === 'zh' ? '' : ', '
    const marks = hit.parts.map(({ part, from, to }): Mark => {
      const before = order.slice(0, order.indexOf(part)).map(({ division }) => division.name[language] + join)
      const start = before.join('').length
      return [start + from, start + to]
    })
    const ordered = language === 'zh' ? names : [...names].reverse()
    return { text: ordered.map((name) => name[language]).join(join), marks: inOrder(marks) }
  }
  const scripts = scriptsOf(token)
  return {
    field: 'place',
    zh: marked(
      'zh',
      scripts.filter((script) => script !== 'english'),
    ),
    en: marked(
      'en',
      scripts.filter((script) => script === 'english'),
    ),
  }
}

const phoneMatch = ({ phones }: PhoneLine, { text }: Token): SearchMatch[] => {
  const phone = phones.find(({ digits }) => digits.includes(text))
  if (phone === undefined) return []
  const places = [...phone.shown].flatMap((character, index) => (/\d/.test(character) ? [index] : []))
  const first = phone.digits.indexOf(text)
  const mark: Mark = [places[first] ?? 0, (places[first + text.length - 1] ?? 0) + 1]
  return [{ field: 'phone', zh: { text: phone.shown, marks: [mark] }, en: null }]
}

const textMatch = (line: TextLine, token: Token, speller: Speller): SearchMatch => {
  const english = spelledMark(wordUnits(line.en), line.english, token.text)
  const han = hanMark(line, token, speller)
  return {
    field: line.field,
    zh: han === null ? null : { text: line.zh, marks: [han] },
    en: english === null ? null : { text: line.en, marks: [english] },
  }
}

const hanMark = (line: TextLine, { kind, text }: Token, speller: Speller): Mark | null => {
  const index = line.han.indexOf(text)
  if (index >= 0) {
    const { from } = foldWithOrigin(line.zh)
    return [from[index] ?? 0, (from[index + text.length - 1] ?? 0) + 1]
  }
  if (kind !== 'latin') return null
  const units = speller.units(line.zh)
  const initial = line.pinyin.initials.indexOf(text)
  return (
    spelledMark(units, line.pinyin, text) ??
    (initial < 0 ? null : [units[initial]?.from ?? 0, units[initial + text.length - 1]?.to ?? 0])
  )
}

/** From the unit that the typed letters begin at to the one they end in. */
const spelledMark = (units: readonly Unit[], spelling: Spelling, typed: string): Mark | null => {
  const first = findSpelled(spelling, typed)
  if (first < 0) return null
  const last = first + typed.length
  let at = 0
  const touched = units.flatMap((unit) => {
    const begins = at
    at += unit.letters.length
    return begins < last && at > first ? [{ unit, taken: last - begins }] : []
  })
  const end = touched.at(-1)
  return end === undefined ? null : [touched[0]?.unit.from ?? 0, endWithin(end.unit, end.taken)]
}

const merged = (known: SearchMatch, match: SearchMatch): SearchMatch => ({
  ...known,
  zh: both(known.zh, match.zh),
  en: both(known.en, match.en),
})

const both = (one: MarkedText | null, other: MarkedText | null): MarkedText | null =>
  one === null || other?.text !== one.text ? (one ?? other) : { ...one, marks: inOrder([...one.marks, ...other.marks]) }

/** Overlapping marks become one. */
const inOrder = (marks: readonly Mark[]): Mark[] => {
  const joined: Mark[] = []
  for (const [from, to] of [...marks].sort(([one], [other]) => one - other)) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
