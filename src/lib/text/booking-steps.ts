import { type BuiltInLanguage, isFetched, type Language } from '../language.ts'
import { texts } from '../text.ts'
import { steps as en } from './en/booking-steps.ts'
import { packOf } from './pack.ts'
import type { Text } from './zh.ts'
import { steps as zh } from './zh/booking-steps.ts'

/** All words with those of the steps of booking. Only those pages need them, so they travel with them. */
export type StepsText = Text & { readonly steps: typeof zh }

export const stepsTexts: Record<BuiltInLanguage, StepsText> = {
  zh: { ...texts.zh, steps: zh },
  en: { ...texts.en, steps: en },
}

export const stepsTextOf = (language: Language): StepsText =>
  isFetched(language) ? packOf(language).text : stepsTexts[language]
