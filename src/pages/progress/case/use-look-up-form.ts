import { useState } from 'react'
import { findProgress, useProgress } from '../../../stores/progress.ts'
import { codeFault, groupTyped, type LookUpReading, readLookUp } from './typed-code.ts'

/** What is typed, and what was found wrong with it. */
export const useLookUpForm = () => {
  const code = useProgress((state) => state.code)
  const [typed, setTyped] = useState({ code: groupTyped('', code), tail: '' })
  const [reading, setReading] = useState<LookUpReading | null>(null)
  const [attempt, setAttempt] = useState(0)
  const change = (now: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...now })
    setReading(null)
  }
  return {
    typed,
    reading,
    /** Counts the tries, so that each one's errors are announced anew. */
    attempt,
    typeCode: (now: string): void => change({ code: groupTyped(typed.code, now) }),
    takeCode: (read: string): void => change({ code: groupTyped('', read) }),
    typeTail: (tail: string): void => change({ tail }),
    /** Leaving the field half-filled is no mistake yet; a whole code with a slip is. */
    leaveCode: (): void => {
      if (codeFault(typed.code) === 'bad-check') setReading({ state: 'invalid', code: 'bad-check', tailShort: false })
    },
    submit: (): void => {
      const read = readLookUp(typed)
      setReading(read)
      setAttempt(attempt + 1)
      if (read.state === 'valid') void findProgress(read.code, read.tail)
    },
  }
}
