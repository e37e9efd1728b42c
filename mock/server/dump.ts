import * as z from 'zod/mini'
import { createKeyValueStore } from '../stores/key-value.ts'
import type { Store } from '../stores/store.ts'

export interface OpenedStore {
  readonly store: Store
  readonly close: () => Promise<void>
}

/** The storage of an app, written to a file: one JSON object, text by key, with or without the corner of the backend. */
export const openDump = (text: string): OpenedStore => {
  const corner = 'office/'
  const kept = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text)))
  const inCorner = kept.some(([key]) => key.startsWith(corner))
  const texts = new Map(
    kept.flatMap(([key, value]) => {
      if (!inCorner) return [[key, value] as const]
      return key.startsWith(corner) ? [[key.slice(corner.length), value] as const] : []
    }),
  )
  const storage = {
    get: (key: string) => texts.get(key) ?? null,
    set: (key: string, value: string) => void texts.set(key, value),
    remove: (key: string) => void texts.delete(key),
    keys: () => [...texts.keys()],
  }
  const onCorrupt = (key: string): void => {
    throw new Error(`The dump cannot be read at ${key}`)
  }
  return { store: createKeyValueStore({ storage, onCorrupt }), close: () => Promise.resolve() }
}
