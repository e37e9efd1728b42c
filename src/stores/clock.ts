import { create } from 'zustand'
import type { Instant } from '#types/time.ts'
import { now } from '../backend/index.ts'

const tickMilliseconds = 60_000

/** One minute tick for the whole app. */
export const useClock = create<{ readonly now: Instant }>()(() => ({ now: now() }))

let timer: ReturnType<typeof setInterval> | null = null

/** Ticks while the app is in front; coming back counts as a tick. */
export const resumeClock = (): void => {
  pauseClock()
  tick()
  timer = setInterval(tick, tickMilliseconds)
}

export const pauseClock = (): void => {
  if (timer !== null) clearInterval(timer)
  timer = null
}

const tick = (): void => useClock.setState({ now: now() })

/** The present to the second, for countdowns. */
export const presently = now
