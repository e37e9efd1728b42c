/** Asks for many keys at once; the answers stand in the order of the keys. */
export type LoadMany<Key, Value> = (keys: readonly Key[]) => Promise<readonly Value[]>

interface Waiting<Key, Value> {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (fault: unknown) => void
}

/** One question for all the keys that are asked for in one turn of the event loop, up to `most` of them. */
export const coalesce = <Key, Value>(load: LoadMany<Key, Value>, most = 500): ((key: Key) => Promise<Value>) => {
  let waiting: Waiting<Key, Value>[] = []
  const dispatch = (): void => {
    const asked = waiting
    waiting = []
    for (let from = 0; from < asked.length; from += most) void answer(load, asked.slice(from, from + most))
  }
  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(dispatch)
      waiting.push({ key, resolve, reject })
    })
}

const answer = async <Key, Value>(load: LoadMany<Key, Value>, asked: readonly Waiting<Key, Value>[]): Promise<void> => {
  try {
    const values = await load(asked.map(({ key }) => key))
    if (values.length !== asked.length) throw new Error('Not every key was answered')
    for (const [index, value] of values.entries()) asked[index]?.resolve(value)
  } catch (fault) {
    for (const { reject } of asked) reject(fault)
  }
}

/**
 * Runs jobs in batches, one batch at a time and without a timer: what arrives while one is under way rides the next.
 * `run` answers for every job itself and never rejects.
 */
export const inBatches = <Job>(run: (jobs: readonly Job[]) => Promise<void>, most: number): ((job: Job) => void) => {
  const queue: Job[] = []
  let running = false
  const drain = async (): Promise<void> => {
    while (queue.length > 0) await run(queue.splice(0, most))
    running = false
  }
  return (job) => {
    queue.push(job)
    if (running) return
    running = true
    // What is asked for in this very turn rides along.
    setImmediate(() => void drain())
  }
}
