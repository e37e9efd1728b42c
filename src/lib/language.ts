import type { Localized } from '#types/source.ts'

/** The languages the whole app speaks. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text)

/** BCP 47 tags: screen readers choose their voice by them. */
export const languageTags = { zh: 'zh-Hans', en: 'en' } as const

export const pick = (text: Localized, language: Language): string => text[language]

/** A name whose translation may be missing: then the Chinese stands for both. */
export const pickName = (name: { readonly zh: string; readonly en: string | null }, language: Language): string =>
  language === 'en' ? (name.en ?? name.zh) : name.zh
