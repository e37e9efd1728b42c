import { foldText, hasHan, isDigits } from './search-fold.ts'
import { fillers } from './search-terms.ts'

/** One word of a query, folded. Every word must be found, each in any field; an `optional` one only helps. */
export interface Token {
  readonly text: string
  readonly kind: 'han' | 'latin' | 'digits'
  readonly optional: boolean
}

/** What is typed into the one box. A telephone in any spelling is one word. */
export const parseQuery = (query: string): readonly Token[] => {
  const phone = phoneDigits(query)
  if (phone !== null) return [tokenOf(phone)]
  const words = [...new Set(query.split(/[\s,，、;；]+/).map(wordOf))].filter((word) => word !== '')
  const tokens = words.map(tokenOf)
  // Fillers alone are a search like any other.
  return tokens.every(({ optional }) => optional) ? tokens.map((token) => ({ ...token, optional: false })) : tokens
}

export const tokenOf = (text: string): Token => ({
  text,
  kind: isDigits(text) ? 'digits' : /^[a-z\d]+$/.test(text) ? 'latin' : 'han',
  optional: fillers.has(text),
})

const wordOf = (word: string): string => phoneDigits(word) ?? foldText(word)

const fewestPhoneDigits = 3
const phoneForm = /^[\d\s+＋().（）\-–—－―#*/]*(?:(?:转|分机|ext\.?|x)\s*\d+)?\s*$/i

/** The figures of a telephone and its extension, without China's 86; `null` for what is no telephone. */
const phoneDigits = (text: string): string | null => {
  const plain = text.normalize('NFKC').trim()
  if (!phoneForm.test(plain)) return null
  const digits = plain.replace(/\D/g, '')
  if (digits.length < fewestPhoneDigits) return null
  return /^\+|^00/.test(plain) ? digits.replace(/^(00)?86/, '') : digits
}

/**
 * A word typed without spaces, cut where the writing changes (广州residence) and around words that are known: places and
 * what people call the items (浦东两证). One part alone means that nothing was found to cut by.
 */
export const cutWord = ({ text }: Token, vocabulary: ReadonlySet<string>): readonly Token[] => {
  const runs = text.match(/[a-z][a-z\d]*|[^a-z]+/g) ?? []
  const parts = runs.flatMap((run) => (hasHan(run) ? cutHan(run, vocabulary) : [run]))
  return [...new Set(parts)].map(tokenOf)
}

const longestKnown = 14

const cutHan = (text: string, vocabulary: ReadonlySet<string>): readonly string[] => {
  const parts: string[] = []
  let rest = ''
  for (let index = 0; index < text.length;) {
    const word = knownAt(text, index, vocabulary)
    if (word === null) {
      rest += text.charAt(index)
      index += 1
      continue
    }
    if (rest !== '') parts.push(rest)
    rest = ''
    parts.push(word)
    index += word.length
  }
  return rest === '' ? parts : [...parts, rest]
}

const knownAt = (text: string, index: number, vocabulary: ReadonlySet<string>): string | null => {
  for (let length = Math.min(longestKnown, text.length - index); length > 1; length -= 1) {
    const word = text.slice(index, index + length)
    if (vocabulary.has(word)) return word
  }
  return null
}
