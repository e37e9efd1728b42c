import { useEffect, useState } from 'react'
import type { Instant } from '#types/time.ts'
import { secondsBetween } from '../lib/dates.ts'
import { presently } from '../stores/clock.ts'

const secondMilliseconds = 1000

/** Whole seconds left until an instant, 0 once it is past; null without one. */
export const useCountdown = (until: Instant | null): number | null => useLeft(until, inSeconds)

/** What the seconds left come to. It is reckoned every second, and who asks is drawn again only where it has changed. */
export const useLeft = <Reckoned extends number | null>(
  until: Instant | null,
  reckon: (seconds: number) => Reckoned,
): Reckoned | null => {
  const [, setReckoned] = useState<Reckoned | null>(null)
  useEffect(() => {
    if (until === null) return undefined
    const timer = setInterval(() => setReckoned(reckon(secondsLeft(until))), secondMilliseconds)
    return () => clearInterval(timer)
  }, [until, reckon])
  return until === null ? null : reckon(secondsLeft(until))
}

const inSeconds = (seconds: number): number => seconds

const secondsLeft = (until: Instant): number => Math.max(0, secondsBetween(presently(), until))

/** `9:42` */
export const countdownText = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
