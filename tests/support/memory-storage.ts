import type { KeyValue } from '#mock/stores/storage.ts'

/** A phone's storage in memory. It can be told to fail, and what it holds outlives whoever used it. */
export interface MemoryStorage extends KeyValue {
  /** Every write after this many more throws, as when an app is killed or its storage is full. */
  readonly failAfter: (writes: number) => void
  readonly mend: () => void
  /** Writes and removals so far. */
  readonly writes: () => number
  readonly copy: () => MemoryStorage
}

export const memoryStorage = (content: Iterable<readonly [string, string]> = []): MemoryStorage => {
  const texts = new Map(content)
  let writes = 0
  let left = Infinity
  const countWrite = (): void => {
    if (left === 0) throw new Error('The storage is gone')
    left -= 1
    writes += 1
  }
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, value) => {
      countWrite()
      texts.set(key, value)
    },
    remove: (key) => {
      countWrite()
      texts.delete(key)
    },
    keys: () => [...texts.keys()],
    failAfter: (more) => {
      left = more
    },
    mend: () => {
      left = Infinity
    },
    writes: () => writes,
    copy: () => memoryStorage(texts),
  }
}
