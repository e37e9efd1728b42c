import * as z from 'zod/mini'

/** A text as it is shown, and the parts of it that answered: pairs of UTF-16 offsets, from and up to, in order. */
export const markedText = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
export type MarkedText = z.infer<typeof markedText>

/**
 * Why an office answered a search: one entry for each field that did. `zh` and `en` are that field in either language,
 * each `null` where it has none or did not answer; Chinese is marked too where its pinyin answered. Digits of a
 * telephone stand in `zh`.
 */
export const searchMatch = z.object({
  field: z.enum(['place', 'phone', 'name', 'alias', 'service', 'organisation', 'address']),
  zh: z.nullable(markedText),
  en: z.nullable(markedText),
})
export type SearchMatch = z.infer<typeof searchMatch>
