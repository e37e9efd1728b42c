interface Timer {
  readonly id: number
  readonly at: number
  readonly run: () => void
  readonly every: number | null
}

export type DeviceClock = ReturnType<typeof deviceClock>

/** The phone's clock and timers. Time passes only when a test lets it, so a flow takes no real time and never varies. */
export const deviceClock = (now: string) => {
  let time = Date.parse(now)
  let lastId = 0
  let timers: readonly Timer[] = []
  let longest = 0

  const set = (run: () => void, delay = 0, every: number | null = null): number => {
    lastId += 1
    timers = [...timers, { id: lastId, at: time + Math.max(0, delay), run, every }]
    return lastId
  }
  const clear = (id?: number): void => {
    timers = timers.filter((timer) => timer.id !== id)
  }
  const nextUntil = (end: number): Timer | undefined =>
    timers
      .filter(({ at }) => at <= end)
      .reduce<Timer | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined)

  return {
    now: () => time,
    setTimeout: (run: () => void, delay?: number) => set(run, delay),
    setInterval: (run: () => void, delay = 0) => set(run, delay, Math.max(1, delay)),
    clearTimeout: clear,
    clearInterval: clear,
    /** How many timers go on and on. */
    ticking: () => timers.filter(({ every }) => every !== null).length,
    /** Milliseconds of this machine that the longest piece of script took. */
    longest: () => longest,
    /** Lets so many milliseconds pass; promises and timers run in the order a phone would run them. */
    pass: async (milliseconds: number): Promise<void> => {
      const end = time + milliseconds
      await promisesToRun()
      for (let due = nextUntil(end); due; due = nextUntil(end)) {
        const { id, at, run, every } = due
        clear(id)
        time = Math.max(time, at)
        if (every !== null) timers = [...timers, { id, at: time + every, run, every }]
        const begun = performance.now()
        run()
        await promisesToRun()
        longest = Math.max(longest, performance.now() - begun)
      }
      time = end
    },
  }
}

// A macrotask comes after every promise that is ready, in this context and in the app's.
const promisesToRun = () => new Promise<void>((resolve) => setImmediate(resolve))
