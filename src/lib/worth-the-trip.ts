import type { ServiceStatus } from '#types/service-hours.ts'
import type { Instant } from '#types/time.ts'
import { dateOf, secondsBetween } from './dates.ts'

export interface Visit {
  /** Of the window at the moment of arriving there (`status.at`). */
  readonly status: ServiceStatus
  /** How many of the materials are not ticked; 0 where no source lists any. */
  readonly missing: number
  /** The window takes appointments for this, and whoever asks has none. */
  readonly couldBook: boolean
  /** Someone with an appointment is expected: the minutes before the window closes are not his. */
  readonly expected: boolean
}

/**
 * `go`; `hurry`: at most half an hour is left; `prepare`: open, but papers are missing; `wait`: opens again the same
 * day; `stay`: not that day; `call`: no source says when the window is open.
 */
export type Verdict = 'go' | 'hurry' | 'prepare' | 'wait' | 'stay' | 'call'

/** What would change the verdict for the better. */
export type Change =
  | { readonly kind: 'opens'; readonly at: Instant }
  | { readonly kind: 'materials'; readonly count: number }
  | { readonly kind: 'book' }
  | { readonly kind: 'call' }

export interface Advice {
  readonly verdict: Verdict
  /** Until the last number, or until closing where no source gives a last number; null unless someone is admitted. */
  readonly minutesLeft: number | null
  readonly changes: readonly Change[]
}

const shortMinutes = 30

/** Go or don't go, and what would change it. A closed door weighs more than missing papers, and these more than haste. */
export const worthTheTrip = (visit: Visit): Advice => {
  const { status, missing, couldBook } = visit
  const minutesLeft = minutesToLastNumber(status)
  const verdict = verdictOf(visit, minutesLeft)
  const opens: readonly Change[] =
    (verdict === 'wait' || verdict === 'stay') && status.next !== null ? [{ kind: 'opens', at: status.next }] : []
  const materials: readonly Change[] = missing > 0 ? [{ kind: 'materials', count: missing }] : []
  const book: readonly Change[] = couldBook && verdict !== 'call' ? [{ kind: 'book' }] : []
  const callFirst = verdict === 'call' || (verdict === 'stay' && status.next === null) || status.provisional
  const call: readonly Change[] = callFirst ? [{ kind: 'call' }] : []
  return { verdict, minutesLeft, changes: [...opens, ...materials, ...book, ...call] }
}

const verdictOf = ({ status, missing, expected }: Visit, minutesLeft: number | null): Verdict => {
  if (status.state === 'unpublished') return 'call'
  if (minutesLeft === null) {
    return status.next !== null && dateOf(status.next) === dateOf(status.at) ? 'wait' : 'stay'
  }
  if (missing > 0) return 'prepare'
  return minutesLeft <= shortMinutes && !expected ? 'hurry' : 'go'
}

const minutesToLastNumber = ({ at, state, because, until, lastAdmission }: ServiceStatus): number | null => {
  const end = lastAdmission ?? until
  if (state !== 'open' || because.rule === 'last-admission-passed' || end === null) return null
  return Math.max(0, Math.floor(secondsBetween(at, end) / 60))
}
