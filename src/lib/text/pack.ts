import type { FetchedLanguage } from '../language.ts'
import type { StepsText } from './booking-steps.ts'
import type { DateWords } from './date-words.ts'
import type { InfoText } from './info.ts'
import type { ProgressText } from './progress.ts'

/** All that a fetched language brings: a key missing in one of its rooms is a fault of types. */
export interface Pack {
  readonly text: StepsText & InfoText & ProgressText
  readonly dates: DateWords
  /** Names of countries by their ISO 3166-1 alpha-2 code; several where several are used, the first being the usual one. */
  readonly countries: Readonly<Record<string, string | readonly string[] | undefined>>
}

// On WeChat each lies in a subpackage that bears the chunk's name (src/app.config.ts).
const ways: Readonly<Record<FetchedLanguage, () => Promise<{ readonly pack: Pack }>>> = {
  ja: () => import(/* webpackMode: "lazy", webpackChunkName: "language-ja" */ './ja.ts'),
  ko: () => import(/* webpackMode: "lazy", webpackChunkName: "language-ko" */ './ko.ts'),
  ru: () => import(/* webpackMode: "lazy", webpackChunkName: "language-ru" */ './ru.ts'),
  fr: () => import(/* webpackMode: "lazy", webpackChunkName: "language-fr" */ './fr.ts'),
}

const packs: Partial<Record<FetchedLanguage, Pack>> = {}

/** Fetches a language; rejects where it does not come. A language is spoken only after this. */
export const fetchPack = async (language: FetchedLanguage): Promise<void> => {
  packs[language] ??= (await ways[language]()).pack
}

export const packOf = (language: FetchedLanguage): Pack => {
  const pack = packs[language]
  if (pack === undefined) throw new Error(`The words of ${language} were asked for before they were fetched`)
  return pack
}
