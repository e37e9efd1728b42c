import { useState } from 'react'
import { useAppointments } from '../stores/appointments.ts'
import { TailSheet } from './tail-sheet.tsx'

type Go = (documentTail: string) => void

/** Acts with the document's four characters: those typed since the app started, or else asked for now. */
export const useTail = (code: string) => {
  const tail = useAppointments((state) => state.tails[code])
  const [waiting, setWaiting] = useState<Go | null>(null)
  const withTail = (go: Go): void => {
    if (tail === undefined) setWaiting(() => go)
    else go(tail)
  }
  const tailSheet = (
    <TailSheet
      open={waiting !== null}
      onClose={() => setWaiting(null)}
      onTail={(typed) => {
        setWaiting(null)
        waiting?.(typed)
      }}
    />
  )
  return { withTail, tailSheet }
}
