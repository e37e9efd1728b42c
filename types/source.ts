import * as z from 'zod/mini'
import { localDate } from './time.ts'

/** Chinese is the truth; the other is our rendering of it, or the source's own. */
export const localized = z.object({ zh: z.string(), en: z.string() })
export type Localized = z.infer<typeof localized>

/** The documents that facts come from, by their neutral ids. */
export const sourceId = z.enum([
  'national-table',
  'beijing-guide',
  'guangzhou-notice',
  'beihai-plan',
  'jiangmen-zone',
  'state-council',
  'divisions',
  'numbering-plan',
  'sample-plan',
])
export type SourceId = z.infer<typeof sourceId>

/** How well the source could be read: as printed, mended by a stated repair, or damaged. */
export const confidence = z.enum(['clean', 'repaired', 'garbled'])
export type Confidence = z.infer<typeof confidence>

/** Where a fact was read. `line` counts from 1 in the document; `null` where it has no lines. */
export const citation = z.object({
  source: sourceId,
  line: z.nullable(z.int()),
  confidence,
})
export type Citation = z.infer<typeof citation>

export const sourceDocument = z.object({
  id: sourceId,
  title: localized,
  publisher: localized,
  published: z.nullable(localDate),
})
export type SourceDocument = z.infer<typeof sourceDocument>
