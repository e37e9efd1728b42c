import type { Known, Seen } from './sql-look.ts'
import { rangeName } from './sql-reads.ts'
import type { Admission } from './store.ts'

/**
 * What this server saw last: how many places are taken, and whose holds it wrote. Enough to try an admission without a
 * question, for the statement that writes it refuses itself where anything has changed; never enough to refuse one.
 */
export interface Remembered {
  /** Null where something that these ask for is not known. What is taken from it is remembered as taken. */
  readonly of: (requests: readonly Admission[]) => Seen | null
  /** What these were admitted on. */
  readonly note: (requests: readonly Admission[], seen: Seen) => void
  /** All about the offices that these ask for. */
  readonly forget: (requests: readonly Admission[]) => void
}

interface Office {
  readonly taken: Map<string, number>
  /** Names of the ranges of starts whose places are all in there. */
  readonly ranges: Set<string>
}

/** So many clients, and so many ranges of an office, are remembered; then it begins anew. */
const most = 20_000

export const remember = (): Remembered => {
  const offices = new Map<string, Office>()
  const clients = new Set<string>()
  const isKnown = (request: Admission): boolean => {
    const { officeId, clientId } = request.hold
    return !clients.has(clientId) && (offices.get(officeId)?.ranges.has(nameOf(request)) ?? false)
  }
  const officeOf = (officeId: string): Office => {
    const known = offices.get(officeId)
    if (known !== undefined && known.ranges.size < most) return known
    const office = { taken: new Map<string, number>(), ranges: new Set<string>() }
    offices.set(officeId, office)
    return office
  }
  return {
    of: (requests) =>
      requests.every(isKnown)
        ? { knownOf: () => stranger, takenAt: (officeId) => officeOf(officeId).taken, stale: new Set() }
        : null,
    note: (requests, seen) => {
      if (clients.size > most) clients.clear()
      for (const officeId of officesOf(requests)) {
        const { taken } = officeOf(officeId)
        if (seen.takenAt(officeId) === taken) continue
        for (const [key, places] of seen.takenAt(officeId)) taken.set(key, places)
      }
      for (const request of requests) {
        clients.add(request.hold.clientId)
        officeOf(request.hold.officeId).ranges.add(nameOf(request))
      }
    },
    forget: (requests) => {
      for (const officeId of officesOf(requests)) offices.delete(officeId)
    },
  }
}

const officesOf = (requests: readonly Admission[]): ReadonlySet<string> =>
  new Set(requests.map(({ hold }) => hold.officeId))

const nameOf = ({ hold: { officeId }, from, to }: Admission): string => rangeName({ officeId, from, to })

/** Somebody who has no hold and was not answered before. */
const stranger: Known = { answer: null, client: null, earlier: null }
