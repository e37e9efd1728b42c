/** Fetches something at most once: while it is coming, all wait for the same; when it failed, the next asker tries anew. */
export const fetchedOnce = <Value>(fetch: () => Promise<Value>): (() => Promise<Value>) => {
  let arriving: Promise<Value> | null = null
  return () => {
    arriving ??= fetch().catch((error: unknown) => {
      arriving = null
      throw error
    })
    return arriving
  }
}
