import codes from 'i18n-iso-countries/codes.json'
import en from 'i18n-iso-countries/langs/en.json'
import zh from 'i18n-iso-countries/langs/zh.json'
import { isFetched, type Language } from './language.ts'
import { packOf } from './text/pack.ts'

export interface Nationality {
  /** ISO 3166-1 alpha-3, as a passport's machine-readable zone prints it. */
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** ICAO 9303, part 3: travel documents of people without a nationality. */
const withoutState: readonly Nationality[] = [
  { code: 'XXA', zh: '无国籍', en: 'Stateless person' },
  { code: 'XXB', zh: '难民', en: 'Refugee' },
]

/** Foreigners' permits are for foreign nationals. */
const notForeign: readonly string[] = ['CHN', 'HKG', 'MAC', 'TWN']

type Names = Readonly<Record<string, string | readonly string[] | undefined>>

const nameIn = (names: Names, code: string): string => {
  const name = names[code]
  return typeof name === 'string' ? name : (name?.[0] ?? code)
}

const listed: readonly Nationality[] = [
  ...codes.flatMap(([short = '', code = '']) =>
    notForeign.includes(code) ? [] : [{ code, zh: nameIn(zh.countries, short), en: nameIn(en.countries, short) }],
  ),
  ...withoutState,
]

/** Nationalities that begin with, then those that contain, what was typed: in Chinese, English, the reader's language, or as a code. */
export const findNationalities = (typed: string, most: number, language: Language): readonly Nationality[] => {
  const query = typed.trim().toLowerCase()
  if (query === '') return []
  const words = (one: Nationality) => [...wordsOf(one), nationalityName(one.code, language).toLowerCase()]
  const begins = listed.filter((one) => words(one).some((word) => word.startsWith(query)))
  const contains = listed.filter((one) => !begins.includes(one) && words(one).some((word) => word.includes(query)))
  return [...begins, ...contains].slice(0, most)
}

export const nationalityName = (code: string, language: Language): string => {
  const known = listed.find((one) => one.code === code)
  if (known === undefined) return code
  if (!isFetched(language)) return known[language]
  const [short = ''] = codes.find(([, long]) => long === code) ?? []
  // People without a nationality have no country's name.
  return short === '' ? known.en : nameIn(packOf(language).countries, short)
}

const wordsOf = ({ code, zh: chinese, en: english }: Nationality): readonly string[] => [
  code.toLowerCase(),
  chinese,
  english.toLowerCase(),
]
