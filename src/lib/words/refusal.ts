import type { Refusal } from '#types/outcome.ts'
import { formatMoment } from '../dates.ts'
import type { Language } from '../language.ts'
import type { Text } from '../text.ts'

interface Speech {
  readonly text: Text
  readonly language: Language
}

/** What happened and what to do, with the moment that matters where there is one. */
export const refusalWords = ({ code, at }: Refusal, { text, language }: Speech): string => {
  if (code === 'slot-not-released' && at !== null) return text.booking.opensForBooking(formatMoment(at, language))
  if (code === 'cancel-too-late' && at !== null) return `${text.refusals[code]} (${formatMoment(at, language)})`
  return text.refusals[code]
}

/** How an act ended that is not done, in words: refused, no network, no answer, or broken. */
export const actedWords = (
  acted:
    { readonly state: 'refused'; readonly refusal: Refusal } | { readonly state: 'offline' | 'unknown' | 'failed' },
  speech: Speech,
): string => {
  switch (acted.state) {
    case 'refused':
      return refusalWords(acted.refusal, speech)
    case 'offline':
      return speech.text.booking.needsNetwork
    case 'unknown':
      return speech.text.common.unknownWords
    case 'failed':
      return speech.text.common.failedWords
  }
}
