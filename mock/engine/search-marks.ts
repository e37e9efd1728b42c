import type { MarkedText, SearchMatch } from '#types/search-match.ts'
import { columnOf } from './search-columns.ts'
import { foldWithOrigin } from './search-fold.ts'
import type { SearchIndex } from './search-index.ts'
import { type PhoneLine, scorePhones, scoreTexts, textColumnsOf, type TextLine } from './search-lines.ts'
import { findPlace, type Place, type Script, scriptsOf } from './search-places.ts'
import type { Token } from './search-query.ts'
import { endWithin, findSpelled, type Speller, spellingOf, type Unit, wordUnits } from './search-spelling.ts'
import { type Found, placeScore } from './search.ts'

type Mark = MarkedText['marks'][number]

/** One field of one office: how relevant a word is in it, and what to mark. */
interface Field {
  readonly isName: boolean
  readonly score: (token: Token) => number
  readonly match: (token: Token) => SearchMatch | null
}

/** Why an office was found: the field that answers each word best, and its name where that answers too. */
export const explainMatch = (index: SearchIndex, { words }: Pick<Found, 'words'>, office: number): SearchMatch[] => {
  const fields = fieldsOf(index, office)
  const best = (token: Token): readonly Field[] => {
    const most = Math.max(...fields.map(({ score }) => score(token)))
    return most === 0 ? [] : fields.filter(({ isName, score }) => score(token) === most || (isName && score(token) > 0))
  }
  const needed = words.filter(({ token }) => !token.optional)
  const tokens = needed.flatMap(({ token, parts }) => (best(token).length > 0 ? [token] : parts))
  const all = [...tokens, ...words.flatMap(({ token }) => (token.optional ? [token] : []))]
  return [...new Set(tokens.flatMap(best))].flatMap((field) => {
    const [first, ...others] = all.flatMap((token) => field.match(token) ?? [])
    return first === undefined ? [] : [others.reduce(merged, first)]
  })
}

const fieldsOf = ({ places, phones, texts, speller }: SearchIndex, office: number): readonly Field[] => [
  ...(texts.of[office] ?? []).flatMap((at) => {
    const line = texts.lines[at]
    return line === undefined ? [] : [textField(line, textColumnsOf(texts.columns, at), speller)]
  }),
  ...(places.of[office] ?? []).flatMap((at) => {
    const place = places.lines[at]
    return place === undefined ? [] : [placeField(place)]
  }),
  ...(phones.of[office] ?? []).flatMap((at) => {
    const phone = phones.lines[at]
    return phone === undefined ? [] : [phoneField(phone, columnOf(phones.column, at))]
  }),
]

const textField = (line: TextLine, columns: Parameters<typeof scoreTexts>[0], speller: Speller): Field => {
  const hits = (token: Token): ReadonlyMap<Script, number> => {
    const scores = new Map<Script, number>()
    scoreTexts(columns, { ...token, only: null }, (_, score, script) => scores.set(script, score))
    return scores
  }
  return {
    isName: line.field === 'name',
    score: (token) => Math.max(0, ...hits(token).values()),
    match: (token) => {
      const found = hits(token)
      if (found.size === 0) return null
      const english = found.has('english') ? spelledMark(wordUnits(line.en), token.text) : null
      const chinese = (['han', 'pinyin', 'initials'] as const).find((script) => found.has(script))
      const zh = chinese === undefined ? null : chineseMark[chinese](line.zh, token.text, speller)
      return { field: line.field, zh: markedBy(line.zh, zh), en: markedBy(line.en, english) }
    },
  }
}

const markedBy = (text: string, mark: Mark | null): MarkedText | null =>
  mark === null ? null : { text, marks: [mark] }

const chineseMark = {
  han: (zh: string, typed: string): Mark | null => {
    const { text, from } = foldWithOrigin(zh)
    const index = text.indexOf(typed)
    return index < 0 ? null : [from[index] ?? 0, (from[index + typed.length - 1] ?? 0) + 1]
  },
  pinyin: (zh: string, typed: string, speller: Speller): Mark | null => spelledMark(speller.units(zh), typed),
  initials: (zh: string, typed: string, speller: Speller): Mark | null => {
    const units = speller.units(zh)
    const index = spellingOf(units).initials.indexOf(typed)
    return index < 0 ? null : [units[index]?.from ?? 0, units[index + typed.length - 1]?.to ?? 0]
  },
} as const

/** From the unit that the typed letters begin at to the one they end in. */
const spelledMark = (units: readonly Unit[], typed: string): Mark | null => {
  const first = findSpelled(spellingOf(units), typed)
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

const placeField = (place: Place): Field => ({
  isName: false,
  score: (token) => placeScore(place, token),
  match: (token) => {
    const scripts = scriptsOf(token)
    const zh = markedPlace(place, token, { language: 'zh', scripts: scripts.filter((one) => one !== 'english') })
    const en = markedPlace(place, token, { language: 'en', scripts: scripts.filter((one) => one === 'english') })
    return zh === null && en === null ? null : { field: 'place', zh, en }
  },
})

interface Writing {
  readonly language: 'zh' | 'en'
  readonly scripts: readonly Script[]
}

/** Region, city and district are written from the large to the small in Chinese, the other way round in English. */
const markedPlace = (place: Place, token: Token, { language, scripts }: Writing): MarkedText | null => {
  const hit = findPlace(place, token, scripts)
  if (hit === null) return null
  const order = language === 'zh' ? place : [...place].reverse()
  const join = language === 'zh' ? '' : ', '
  const names = order.map(({ division }) => division.name[language])
  const marks = hit.parts.map(({ part, from, to }): Mark => {
    const start = names.slice(0, order.indexOf(part)).reduce((length, name) => length + name.length + join.length, 0)
    return [start + from, start + to]
  })
  return { text: names.join(join), marks: inOrder(marks) }
}

const phoneField = (phone: PhoneLine, column: ReturnType<typeof columnOf>): Field => {
  const score = (token: Token): number => {
    let best = 0
    scorePhones({ lines: [phone], column }, token, (_, found) => (best = found))
    return best
  }
  return {
    isName: false,
    score,
    match: (token) => {
      if (score(token) === 0) return null
      const places = [...phone.shown].flatMap((character, at) => (/\d/.test(character) ? [at] : []))
      const first = phone.digits.indexOf(token.text)
      const mark: Mark = [places[first] ?? 0, (places[first + token.text.length - 1] ?? 0) + 1]
      return { field: 'phone', zh: { text: phone.shown, marks: [mark] }, en: null }
    },
  }
}

const merged = (known: SearchMatch, match: SearchMatch): SearchMatch => ({
  ...known,
  zh: both(known.zh, match.zh),
  en: both(known.en, match.en),
})

const both = (one: MarkedText | null, other: MarkedText | null): MarkedText | null =>
  one === null || other === null ? (one ?? other) : { ...one, marks: inOrder([...one.marks, ...other.marks]) }

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
