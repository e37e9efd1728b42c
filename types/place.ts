import * as z from 'zod/mini'
import { localized } from './source.ts'

/** A division of GB/T 2260: six digits. */
export const division = z.object({ code: z.string().check(z.regex(/^\d{6}$/)), name: localized })
export type Division = z.infer<typeof division>

/** The centre of a district or a prefecture (WGS-84 degrees): good for ordering, not for a pin on a street. */
export const position = z.object({
  lat: z.number(),
  lng: z.number(),
  centreOf: z.enum(['district', 'city']),
})
export type Position = z.infer<typeof position>
