import { type BuiltInLanguage, isFetched, type Language } from '../language.ts'
import { texts } from '../text.ts'
import { progress as en } from './en/progress.ts'
import { packOf } from './pack.ts'
import type { Text } from './zh.ts'
import { progress as zh } from './zh/progress.ts'

/** All words with those of what happens after the window. Only its own pages need them, so they travel with those. */
export type ProgressText = Text & { readonly progress: typeof zh }

export const progressTexts: Record<BuiltInLanguage, ProgressText> = {
  zh: { ...texts.zh, progress: zh },
  en: { ...texts.en, progress: en },
}

export const progressTextOf = (language: Language): ProgressText =>
  isFetched(language) ? packOf(language).text : progressTexts[language]
