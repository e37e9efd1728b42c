export type Language = 'zh-Hans' | 'en' | 'ja' | 'ko' | 'ru' | 'fr'

/** Lets the web's screen readers change voice for words of another language. */
export const language = (lang: Language | undefined): { readonly lang?: string } =>
  lang !== undefined && process.env.TARO_ENV === 'h5' ? { lang } : {}
