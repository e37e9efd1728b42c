import { useState } from 'react'
import { findProgress, useProgress } from '../../../stores/progress.ts'
import { groupTyped, type LookUpReading, readLookUp, slipIn } from './typed-code.ts'

/** What is typed, and what was found wrong with it. */
export const useLookUpForm = () => {
  const code = useProgress((state) => state.code)
  const [typed, setTyped] = useState({ code: groupTyped('', code), tail: '' })
  const [reading, setReading] = useState<LookUpReading | null>(null)
  const [attempt, setAttempt] = useState(0)
  const change = (now: Partial<typeof typed>): void => {
    const next = { ...typed, ...now }
    const slip = slipIn(next.code)
    setTyped(next)
    setReading(slip === null ? null : { state: 'invalid', code: slip, tailShort: false })
    setAttempt(0)
  }
  return {
    typed,
    reading,
    /** Counts the tries, so that each one's errors are announced anew; 0 while something is being typed. */
    attempt,
    typeCode: (now: string): void => change({ code: groupTyped(typed.code, now) }),
    takeCode: (read: string): void => change({ code: groupTyped('', read) }),
    typeTail: (tail: string): void => change({ tail }),
    /** Fills in both and looks up. */
    lookUp: (found: string, tail: string): void => {
      change({ code: groupTyped('', found), tail })
      void findProgress(found, tail)
    },
    submit: (): void => {
      const read = readLookUp(typed)
      setReading(read)
      setAttempt(attempt + 1)
      if (read.state === 'valid') void findProgress(read.code, read.tail)
    },
  }
}
