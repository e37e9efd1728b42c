import * as z from 'zod/mini'

/** A page as it looks before the app runs: its path, the language of its words, its markup. */
export const firstPicture = z.object({ page: z.string(), language: z.string(), markup: z.string() })
export type FirstPicture = z.infer<typeof firstPicture>
