export interface RandomPool {
  /** Waits until there is something to take. */
  readonly ready: () => Promise<void>
  /** Never the same bytes twice. Throws when the pool is dry: weak randomness is no substitute. */
  readonly bytes: (length: number) => Uint8Array
}

/** Turns a source that answers later into one that answers at once. */
export const createRandomPool = (draw: (length: number) => Promise<Uint8Array>, size: number): RandomPool => {
  let pool = new Uint8Array(0)
  let filling: Promise<void> | null = null
  const fill = (): Promise<void> => {
    filling ??= draw(size)
      .then((drawn) => {
        pool = Uint8Array.from([...pool, ...drawn])
      })
      .finally(() => {
        filling = null
      })
    return filling
  }
  return {
    ready: () => (pool.length >= size / 2 ? Promise.resolve() : fill()),
    bytes: (length) => {
      if (length > pool.length) throw new Error('the random pool is dry')
      const taken = pool.slice(0, length)
      pool = pool.slice(length)
      // A failed refill is tried again at the next call; until then the pool still has half.
      if (pool.length < size / 2) fill().catch(() => undefined)
      return taken
    },
  }
}
