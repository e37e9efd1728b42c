import type { Localized } from '#types/source.ts'

/** The languages that are there from the start. */
export const builtIn = ['zh', 'en'] as const
/** The languages that are fetched when they are chosen. No native speaker has reviewed them. */
export const fetched = ['ja', 'ko', 'ru', 'fr'] as const
export const languages = [...builtIn, ...fetched] as const
export type BuiltInLanguage = (typeof builtIn)[number]
export type FetchedLanguage = (typeof fetched)[number]
export type Language = (typeof languages)[number]

export const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text)

export const isFetched = (language: Language): language is FetchedLanguage => fetched.some((one) => one === language)

/** BCP 47 tags: screen readers choose their voice by them. */
export const languageTags = { zh: 'zh-Hans', en: 'en', ja: 'ja', ko: 'ko', ru: 'ru', fr: 'fr' } as const

/** Each named in itself. */
export const languageNames = {
  zh: '中文',
  en: 'English',
  ja: '日本語',
  ko: '한국어',
  ru: 'Русский',
  fr: 'Français',
} as const satisfies Record<Language, string>

/** As narrow as the switch on every page. */
export const shortLanguageNames = { ...languageNames, en: 'EN' } as const

/** Facts are written in Chinese and English: readers of other languages get both, and can show the Chinese. */
export const pick = ({ zh, en }: Localized, language: Language): string =>
  language === 'zh' ? zh : language === 'en' || zh === en ? en : `${en} (${zh})`

/** A name whose translation may be missing: then the Chinese stands for both. */
export interface TranslatedName {
  readonly zh: string
  readonly en: string | null
}

export const pickName = (name: TranslatedName, language: Language): string => bothNames(name, language)[0].words

interface SpokenName {
  readonly words: string
  readonly lang: (typeof languageTags)[BuiltInLanguage]
}

/** The name for the reader, then the Chinese where that is a translation: a driver or a guard reads only that. */
export const bothNames = ({ zh, en }: TranslatedName, language: Language): readonly [SpokenName, ...SpokenName[]] =>
  language === 'zh' || en === null
    ? [{ words: zh, lang: languageTags.zh }]
    : [
        { words: en, lang: languageTags.en },
        { words: zh, lang: languageTags.zh },
      ]
