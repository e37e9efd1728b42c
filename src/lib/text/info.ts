import { type BuiltInLanguage, isFetched, type Language } from '../language.ts'
import { texts } from '../text.ts'
import { info as en } from './en/info.ts'
import { packOf } from './pack.ts'
import type { Text } from './zh.ts'
import { info as zh } from './zh/info.ts'

/** All words with those of what this is and what it keeps. Only its own pages need them, so they travel with those. */
export type InfoText = Text & { readonly info: typeof zh }

export const infoTexts: Record<BuiltInLanguage, InfoText> = {
  zh: { ...texts.zh, info: zh },
  en: { ...texts.en, info: en },
}

export const infoTextOf = (language: Language): InfoText =>
  isFetched(language) ? packOf(language).text : infoTexts[language]
