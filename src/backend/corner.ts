import type { KeyValue } from '../../mock/index.ts'
import type { Change } from './worker-messages.ts'

/** The corner of the storage, and what the worker knows of it. */
export const cornerKnown = (storage: KeyValue) => {
  const known = new Map<string, string>()
  const note = ([key, text]: Change): void => {
    if (text === null) known.delete(key)
    else known.set(key, text)
  }
  return {
    changesOfOthers: (): readonly Change[] => {
      const keys = storage.keys()
      const there = new Set(keys)
      const changes = [...[...known.keys()].filter((key) => !there.has(key)), ...keys]
        .map((key): Change => [key, storage.get(key)])
        .filter(([key, text]) => text !== (known.get(key) ?? null))
      changes.forEach(note)
      return changes
    },
    keep: (changes: readonly Change[]): void => {
      changes.forEach(note)
      for (const [key, text] of changes) {
        if (text === null) storage.remove(key)
        else storage.set(key, text)
      }
    },
  }
}
