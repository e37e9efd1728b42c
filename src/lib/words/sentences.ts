import type { Language } from '../language.ts'

/** One behind the other, as the language sets them: a full stop of Chinese or Japanese has its own room. */
export const sentences = (said: readonly string[], language: Language): string =>
  said.filter((one) => one !== '').join(language === 'zh' || language === 'ja' ? '' : ' ')
