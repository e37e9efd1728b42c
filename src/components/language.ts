export type Language = 'zh-Hans' | 'en'

/** Lets the web's screen readers change voice for words of the other language. */
export const language = (lang: Language | undefined): { readonly lang?: string } =>
  lang !== undefined && process.env.TARO_ENV === 'h5' ? { lang } : {}
