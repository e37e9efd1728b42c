/** A file of the package as a function of what is around it: `given` in loader.ts. */
export type Script = (...given: readonly unknown[]) => void

/** A built mini-program, as its client gets it. */
export interface Package {
  readonly scripts: Readonly<Record<string, Script>>
  /** What the template compiler made of every wxml: functions by path. */
  readonly templates: () => Readonly<Record<string, (name: string) => never>>
  /** The styles of each page, with the app's own. */
  readonly styles: Readonly<Record<string, string>>
  readonly tabs: readonly string[]
  readonly first: string
  /** Where the server is, for requests. */
  readonly api: string
}
