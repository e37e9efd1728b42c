import { foldText, foldWithOrigin } from './search-fold.ts'

/** The pinyin of characters, without tones, and of the words in which a character is read otherwise (重庆). */
export interface PinyinTable {
  readonly chars: Readonly<Record<string, string>>
  /** Syllables with a space between, one for each character. */
  readonly words: Readonly<Record<string, string>>
}

/** A syllable of pinyin, a word of English, or a figure: what a search may begin at. */
export interface Unit {
  readonly letters: string
  /** UTF-16 offsets in the text, from and up to. */
  readonly from: number
  readonly to: number
}

/** Where the first so many letters of a unit end in the text: a character of Chinese is never cut. */
export const endWithin = ({ letters, from, to }: Unit, count: number): number =>
  to - from === letters.length ? from + Math.min(count, letters.length) : to

/** A text as it is typed on a Latin keyboard. */
export interface Spelling {
  /** The units joined: `pudongxinqu`. */
  readonly letters: string
  /** The same with a capital wherever a unit begins: `PuDongXinQu`. Figures always begin one. */
  readonly cased: string
  /** The first letter of every unit: `pdxq`. */
  readonly initials: string
}

export interface Speller {
  readonly units: (zh: string) => readonly Unit[]
  readonly spell: (zh: string) => Spelling
}

/** Reads Chinese as pinyin; letters and figures among it stay what they are. */
export const createSpeller = ({ chars, words }: PinyinTable): Speller => {
  const syllables = new Map(Object.entries(chars))
  const readings = new Map(Object.entries(words).map(([word, reading]) => [word, reading.split(' ')]))
  const longest = Math.max(0, ...[...readings.keys()].map((word) => word.length))
  const beginnings = new Set([...readings.keys()].map((word) => word.charAt(0)))

  const wordAt = (text: string, index: number): readonly string[] | undefined => {
    if (!beginnings.has(text.charAt(index))) return undefined
    for (let length = longest; length > 1; length -= 1) {
      const reading = readings.get(text.slice(index, index + length))
      if (reading !== undefined) return reading
    }
    return undefined
  }
  const lettersOf = (text: string): readonly string[] => {
    const letters: string[] = []
    while (letters.length < text.length) {
      const index = letters.length
      const character = text.charAt(index)
      letters.push(...(wordAt(text, index) ?? [syllables.get(character) ?? character]))
    }
    return letters
  }
  const units = (zh: string): readonly Unit[] => {
    const { text, from } = foldWithOrigin(zh)
    const letters = lettersOf(text)
    return from.map((start, index) => ({ letters: letters[index] ?? '', from: start, to: start + widthAt(zh, start) }))
  }
  return { units, spell: (zh) => joined(lettersOf(foldText(zh))) }
}

/** UTF-16 units of the character at an offset. */
const widthAt = (text: string, offset: number): number => ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1)

/** The words of a text in Latin letters. */
export const wordUnits = (en: string): readonly Unit[] => {
  const units: Unit[] = []
  for (const { 0: word, index } of en.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    units.push({ letters: foldText(word), from: index, to: index + word.length })
  }
  return units
}

export const spellingOf = (units: readonly Unit[]): Spelling => joined(units.map(({ letters }) => letters))

/** Stands for a character nobody has a reading for: one that keeps a long text in one byte a character, so twice as fast. */
const unreadable = '·'

const joined = (units: readonly string[]): Spelling => {
  const letters = units.map((unit) => (unit > '\u00ff' ? unreadable : unit))
  let [cased, initials] = ['', '']
  for (const unit of letters) {
    const first = unit.charAt(0)
    cased += first.toUpperCase() + unit.slice(1)
    initials += first
  }
  return { letters: letters.join(''), cased, initials }
}

/** Where a unit begins that the typed letters go on from; −1 where none does. They may end inside a unit. */
export const findSpelled = ({ letters, cased }: Spelling, typed: string): number => {
  let index = letters.indexOf(typed)
  while (index > 0 && letters.charCodeAt(index) === cased.charCodeAt(index) && !isFigure(letters.charCodeAt(index))) {
    index = letters.indexOf(typed, index + 1)
  }
  return index
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57
