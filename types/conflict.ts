import * as z from 'zod/mini'
import { citation, localized } from './source.ts'

/** Two readings of one thing, of two documents or of one. Both stay; one is shown, and the reason is said. */
export const conflict = z.object({
  id: z.string(),
  kind: z.enum(['hours', 'address', 'phone', 'name', 'window', 'status', 'scope', 'district', 'title']),
  subject: localized,
  shown: z.object({ value: localized, citation }),
  other: z.object({ value: localized, citation }),
  reason: localized,
})
export type Conflict = z.infer<typeof conflict>
