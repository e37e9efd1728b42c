import * as z from 'zod/mini'
import type { KeyValue } from './key-value.ts'
import { parseJson } from './parse-json.ts'

const journalKey = 'journal'
const journal = z.array(z.tuple([z.string(), z.nullable(z.string())]))

/**
 * Writes several keys so that either all or none of them take: first the list of changes under one key, then each
 * of them, then the list goes. An app killed in the middle finishes the list at its next start.
 */
export const commitThroughJournal = (storage: KeyValue, changes: ReadonlyMap<string, string | null>): void => {
  if (changes.size === 0) return
  storage.set(journalKey, JSON.stringify([...changes]))
  applyChanges(storage, [...changes])
  storage.remove(journalKey)
}

/** Finishes what an earlier run left half written. */
export const applyJournal = (storage: KeyValue, onCorrupt: (key: string) => void): void => {
  const text = storage.get(journalKey)
  if (text === null) return
  const parsed = journal.safeParse(parseJson(text))
  if (parsed.success) applyChanges(storage, parsed.data)
  else {
    storage.set(`set-aside/${journalKey}`, text)
    onCorrupt(journalKey)
  }
  storage.remove(journalKey)
}

const applyChanges = (storage: KeyValue, changes: readonly (readonly [string, string | null])[]): void => {
  for (const [key, value] of changes) {
    if (value === null) storage.remove(key)
    else storage.set(key, value)
  }
}
