import { Bench } from 'tinybench'

/** One row of the table: what was measured, of which size, and how the runs were spread (`low` the best, `high` the 99th percentile). */
export interface Measured {
  readonly what: string
  /** Rows of one name and several sizes show growth; `null` where there is nothing to count. */
  readonly size: number | null
  readonly unit: 'ms' | 'KB' | 'count'
  readonly median: number
  readonly low: number
  readonly high: number
  readonly runs: number
  /** The most the median may be, in the same unit; `null` where nothing was promised. */
  readonly atMost: number | null
}

/** One file of benchmarks. Topics run one after another, so that they do not disturb each other. */
export interface Topic {
  readonly name: string
  readonly title: string
  /** What a reader of the table must know of how it was measured. */
  readonly about: string
  readonly measure: () => Promise<readonly Measured[]>
}

export interface Timed {
  readonly what: string
  readonly size: number | null
  readonly atMost: number | null
  /** What is timed; an answer that is waited for is timed with its waiting. */
  readonly run: () => unknown
}

const fewestRuns = 30
const leastMilliseconds = 1000

/** Times something in milliseconds until a second is full and 30 runs are done, after a warm-up. */
export const timed = async ({ what, size, atMost, run }: Timed): Promise<Measured> => {
  const bench = new Bench({ iterations: fewestRuns, time: leastMilliseconds, warmupTime: 200, throws: true })
  bench.add(what, run)
  const [task] = await bench.run()
  const result = task?.result
  if (result?.state !== 'completed') throw new Error(`${what} was not measured: ${result?.state ?? 'nothing ran'}`)
  const { p50, p99, min, samplesCount } = result.latency
  return { what, size, atMost, unit: 'ms', median: p50, low: min, high: p99, runs: samplesCount }
}
