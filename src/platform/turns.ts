let last: Promise<unknown> = Promise.resolve()

const alone = async <Value>(work: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? await navigator.locks.request('office', work) : await work()

/** One piece of work after the other, in all pages of the app that a browser has open; in this one where it knows no locks. */
export const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
  const mine = last.then(() => alone(work))
  // Work that failed must not stop the next.
  last = mine.catch(() => undefined)
  return mine
}
