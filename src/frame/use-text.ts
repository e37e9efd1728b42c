import type { Language } from '../lib/language.ts'
import { type Text, texts } from '../lib/text.ts'
import { useSettings } from '../stores/settings.ts'

export const useLanguage = (): Language => useSettings(({ language }) => language)

export const useText = (): Text => texts[useLanguage()]
