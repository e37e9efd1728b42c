import type { Language } from '../lib/language.ts'
import { type Text, textOf } from '../lib/text.ts'
import { useSettings } from '../stores/settings.ts'

export const useLanguage = (): Language => useSettings(({ language }) => language)

export const useText = (): Text => textOf(useLanguage())
