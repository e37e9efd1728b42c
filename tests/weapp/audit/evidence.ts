import type { Exchange } from '../over-http.ts'
import type { PageWeight } from '../page-weights.ts'

/** Something that is tapped, as a browser lays it out: pixels of a phone. */
export interface Tapped {
  readonly words: string
  readonly width: number
  readonly height: number
  /** The class it takes while it is touched. */
  readonly held: string
  /** How far it reaches into the strip at the foot of the screen that the phone keeps for itself. */
  readonly unsafe: number
}

export interface Picture {
  readonly source: string
  readonly natural: { readonly width: number; readonly height: number }
  readonly drawn: { readonly width: number; readonly height: number }
}

export interface Asked {
  readonly at: number
  readonly method: string
  readonly url: string
}

export interface Drawn {
  readonly milliseconds: number
  readonly tapped: readonly Tapped[]
  readonly pictures: readonly Picture[]
  /** Words whose colours are too near to each other. */
  readonly faint: readonly string[]
  /** Pixels by which the page is wider than a window, for each width of one. */
  readonly wider: Readonly<Record<number, number>>
}

/** A page as it was when it had loaded, and what it had sent until then. */
export interface Seen {
  readonly weight: PageWeight
  /** Bytes of each `setData`, and the phone's time at each. */
  readonly bytes: readonly number[]
  readonly times: readonly number[]
  /** What it sent that no template shows. */
  readonly lost: readonly string[]
  readonly drawn: Drawn
}

/** All that is judged: a booking and every page of the mini-program, walked through with a real server behind it. */
export interface Evidence {
  readonly pages: readonly Seen[]
  /** The text files of the package, by path. */
  readonly files: ReadonlyMap<string, string>
  readonly exchanges: readonly Exchange[]
  /** What was asked, and the phone's time at each. */
  readonly requests: readonly Asked[]
  readonly faults: readonly string[]
  /** Milliseconds from the start of the app to its first screen, and of the longest piece of script. */
  readonly firstScreen: number
  readonly longestScript: number
  /** Timers that go on while the app is in the background, and after a page has gone. */
  readonly tickingBehind: number
  readonly tickingAfter: number
}

/** One rule of WeChat's 体验评分, with its name there. */
export interface Rule {
  readonly name: string
  /** What offends against it, a line for each. */
  readonly faults: (evidence: Evidence) => readonly string[]
  /** The same evidence with one thing made worse, which the rule has to find. */
  readonly spoil: (evidence: Evidence) => Evidence
}

/** The evidence with one page more: a copy of the first, changed. */
export const withPage = (evidence: Evidence, change: (page: Seen) => Seen): Evidence => ({
  ...evidence,
  pages: [...evidence.pages, ...evidence.pages.slice(0, 1).map(change)],
})

export const withDrawn = (evidence: Evidence, change: (drawn: Drawn) => Drawn): Evidence =>
  withPage(evidence, (page) => ({ ...page, drawn: change(page.drawn) }))

/** The evidence with more written into a file. */
export const withText = (evidence: Evidence, path: string, text: string): Evidence => ({
  ...evidence,
  files: new Map([...evidence.files, [path, (evidence.files.get(path) ?? '') + text]]),
})

export const textOfKind = ({ files }: Evidence, ending: string): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.endsWith(ending))
