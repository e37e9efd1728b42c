import { type BuiltInLanguage, isFetched, type Language } from './language.ts'
import { en } from './text/en.ts'
import { packOf } from './text/pack.ts'
import { type Text, zh } from './text/zh.ts'

export type { Text } from './text/zh.ts'

/** A reader reads one language: the words of another are not even made. */
export const texts: Readonly<Record<BuiltInLanguage, Text>> = {
  get zh() {
    return zh
  },
  get en() {
    return en
  },
}

export const textOf = (language: Language): Text => (isFetched(language) ? packOf(language).text : texts[language])
