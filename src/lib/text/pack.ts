import type { FetchedLanguage } from '../language.ts'
import type { Pack } from './pack-shape.ts'

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
