import * as z from 'zod/mini'
import { parseJson } from './parse-json.ts'
import type { KeyValue } from './storage.ts'

const journalKey = 'journal'
const journal = z.array(z.tuple([z.string(), z.nullable(z.string())]))

export interface WholeWrites {
  /** Never shows a half of what was written together. */
  readonly storage: KeyValue
  readonly commit: (changes: ReadonlyMap<string, string | null>) => void
}

/**
 * Finishes what an earlier run left half written, now; and, when a write fails while the app lives on, before the
 * next read or write, so that the half is neither seen nor forgotten.
 */
export const wholeWrites = (storage: KeyValue, onCorrupt: (key: string) => void): WholeWrites => {
  let unfinished = true
  const finish = (): void => {
    if (!unfinished) return
    applyJournal(storage, onCorrupt)
    unfinished = false
  }
  finish()
  return {
    storage: {
      get: (key) => {
        finish()
        return storage.get(key)
      },
      set: (key, value) => storage.set(key, value),
      remove: (key) => storage.remove(key),
      keys: () => storage.keys(),
    },
    commit: (changes) => {
      finish()
      unfinished = true
      commitThroughJournal(storage, changes)
      unfinished = false
    },
  }
}

/**
 * Writes several keys so that either all or none of them take: first the list of changes under one key, then each
 * of them, then the list goes. Once the list is written the change has happened; until then it has not.
 */
const commitThroughJournal = (storage: KeyValue, changes: ReadonlyMap<string, string | null>): void => {
  if (changes.size === 0) return
  storage.set(journalKey, JSON.stringify([...changes]))
  applyChanges(storage, [...changes])
  storage.remove(journalKey)
}

const applyJournal = (storage: KeyValue, onCorrupt: (key: string) => void): void => {
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
