import { useEffect, useState } from 'react'
import type { Instant } from '#types/time.ts'
import { secondsBetween } from '../lib/dates.ts'
import { presently } from '../stores/clock.ts'

const secondMilliseconds = 1000

/** Whole seconds left until an instant, 0 once it is past; null without one. */
export const useCountdown = (until: Instant | null): number | null => {
  const [, setTick] = useState(0)
  useEffect(() => {
    if (until === null) return undefined
    const timer = setInterval(() => setTick((tick) => tick + 1), secondMilliseconds)
    return () => clearInterval(timer)
  }, [until])
  return until === null ? null : Math.max(0, secondsBetween(presently(), until))
}

/** `9:42` */
export const countdownText = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
