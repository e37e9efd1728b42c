/** Text by key, as a phone or a browser keeps it. Synchronous, and without transactions of its own. */
export interface KeyValue {
  readonly get: (key: string) => string | null
  readonly set: (key: string, value: string) => void
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
}
