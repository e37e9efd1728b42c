import type { Language } from '../language.ts'
import { texts } from '../text.ts'
import { steps as en } from './en/booking-steps.ts'
import type { Text } from './zh.ts'
import { steps as zh } from './zh/booking-steps.ts'

/** All words with those of the steps of booking. Only those pages need them, so they travel with them. */
export type StepsText = Text & { readonly steps: typeof zh }

export const stepsTexts: Record<Language, StepsText> = {
  zh: { ...texts.zh, steps: zh },
  en: { ...texts.en, steps: en },
}
