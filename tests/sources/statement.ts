import type { SourceId } from '#types/source.ts'

/** A screen of the app at a subject: what the test opens. */
export type ScreenAt =
  | {
      readonly page: 'item'
      readonly officeId: string
      readonly itemId: string
      /** Given to the questions of the guide before the screen is read. */
      readonly answered?: { readonly guideId: string; readonly questionId: string; readonly optionId: string }
    }
  | { readonly page: 'office'; readonly officeId: string }
  | { readonly page: 'process'; readonly place: string }
  | { readonly page: 'sources' }
  /** Of an appointment for a residence permit at Beijing’s reception hall. */
  | { readonly page: 'pass' | 'case' }

/** One statement of a document: the field of the data that keeps it, and the screen on which its words stand. */
export interface Kept {
  readonly lines: readonly number[]
  readonly what: string
  /** The words of the field, Chinese; all of them stand on the screen unless `shown` says which. */
  readonly field: readonly string[]
  readonly on: ScreenAt
  readonly shown?: readonly string[]
}

/** Lines that the product has no field for, and why. */
export interface LeftOut {
  readonly lines: readonly number[]
  readonly because: string
}

export interface Checklist {
  readonly source: SourceId
  /** Every line of the document that is not blank. */
  readonly printed: readonly number[]
  readonly kept: readonly Kept[]
  readonly leftOut: readonly LeftOut[]
}

/** "1 3 5-8" → 1, 3, 5, 6, 7, 8. */
export const linesOf = (text: string): readonly number[] =>
  text.split(' ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
