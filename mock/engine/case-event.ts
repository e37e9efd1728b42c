import type { Refusal } from '#types/outcome.ts'
import type { CaseEvent } from '#types/progress.ts'
import type { Place } from '#types/slot.ts'
import { dateOfInstant } from './instants.ts'

type Faults = Refusal['fields']

const missing = 'missing'
const unexpected = 'does not belong to this stage'

/**
 * What an event lacks, or has too much: a correction says what to bring and by when, a posting has its tracking number,
 * and no other stage has a last day or a parcel. Empty when it is whole.
 */
export const faultsOf = ({ stage, at, note, by, trackingNumber }: CaseEvent): Faults => {
  const faults: Faults = []
  if (stage === 'correction-requested') {
    if (note === null) faults.push({ path: 'event.note', fault: missing })
    if (by === null) faults.push({ path: 'event.by', fault: missing })
    else if (by < dateOfInstant(at)) faults.push({ path: 'event.by', fault: 'before the event' })
  } else if (by !== null) faults.push({ path: 'event.by', fault: unexpected })
  if (stage === 'posted') {
    if (trackingNumber === null) faults.push({ path: 'event.trackingNumber', fault: missing })
  } else if (trackingNumber !== null) faults.push({ path: 'event.trackingNumber', fault: unexpected })
  return faults
}

/** Whether an event agrees with the place booked: one checks in on its day, and has missed it once it is over. */
export const fitsVisit = ({ stage, at }: CaseEvent, place: Place): boolean => {
  if (stage === 'checked-in') return dateOfInstant(at) === dateOfInstant(place.start)
  return stage !== 'missed' || at >= place.end
}
