/** Asks for many keys at once; the answers stand in the order of the keys. */
export type LoadMany<Key, Value> = (keys: readonly Key[]) => Promise<readonly Value[]>

interface Waiting<Key, Value> {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (fault: unknown) => void
}

const mostAsked = 500

/** One question for all the keys that are asked for in one turn of the event loop, or while the last ones are answered. */
export const coalesce = <Key, Value>(load: LoadMany<Key, Value>): ((key: Key) => Promise<Value>) => {
  const ask = inBatches<Waiting<Key, Value>>((asked) => answer(load, asked), {
    most: mostAsked,
    fewest: mostAsked,
    lanes: 2,
  })
  return (key) => new Promise((resolve, reject) => ask({ key, resolve, reject }))
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

export interface Lanes {
  /** So many ride in one batch at most. */
  readonly most: number
  /** So many batches are under way at once. */
  readonly lanes: number
  /** The lanes get equal shares of all who wait and ride, but no smaller batches than this while there are more. */
  readonly fewest: number
}

/**
 * Runs jobs in batches, without a timer: what arrives while every lane is busy rides a next one. `run` answers for every
 * job itself and never rejects.
 */
export const inBatches = <Job>(
  run: (jobs: readonly Job[]) => Promise<void>,
  { most, fewest, lanes }: Lanes,
): ((job: Job) => void) => {
  const queue: Job[] = []
  let idle = lanes
  let riding = 0
  const start = (): void => {
    idle -= 1
    // What is asked for in this very turn rides along, by whoever was just answered too.
    setImmediate(() => void ride())
  }
  const ride = async (): Promise<void> => {
    // Without those who ride, a lane that was once given most of them would take the same ones again for ever.
    const share = Math.max(fewest, Math.ceil((queue.length + riding) / lanes))
    const jobs = queue.splice(0, Math.min(most, share))
    riding += jobs.length
    if (jobs.length > 0) await run(jobs)
    riding -= jobs.length
    idle += 1
    if (queue.length > 0) start()
  }
  return (job) => {
    queue.push(job)
    if (idle > 0) start()
  }
}

/** Lets one at a time in, in their order. */
export const oneByOne = (): (<Value>(work: () => Promise<Value>) => Promise<Value>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }
}
