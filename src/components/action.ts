/** One thing the reader can do, as every component takes it. */
export interface Action {
  readonly words: string
  /** Spoken instead of `words`, where those repeat on the screen ("Change" → "Change the name"). */
  readonly label?: string | undefined
  readonly onPress: () => void
}
