import * as z from 'zod/mini'

/** A page as it looks before the app runs: its path, the language of its words, its markup, and whether that has blanks for an office. */
export const firstPicture = z.object({
  page: z.string(),
  language: z.string(),
  markup: z.string(),
  ofOffice: z.boolean(),
})
export type FirstPicture = z.infer<typeof firstPicture>
