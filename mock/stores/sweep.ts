import type { Instant, LocalDate } from '#types/time.ts'
import { addDays } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { isFreed, isTaken, type Placement } from '../engine/placement.ts'
import { parseJson } from './parse-json.ts'
import type { KeyValue } from './storage.ts'
import * as records from './records.ts'

/** Drops what nobody will ask for again: answers, attempts and holds a day old, places of days gone by. */
export const sweep = (storage: KeyValue, now: Instant): void => {
  const yesterday = addDays(dateOfInstant(now), -1)
  for (const key of storage.keys()) {
    if (isStale(storage, key, { yesterday, now })) storage.remove(key)
  }
}

const isStale = (
  storage: KeyValue,
  key: string,
  { yesterday, now }: { readonly yesterday: LocalDate; readonly now: Instant },
): boolean => {
  const text = storage.get(key) ?? ''
  const value = parseJson(text)
  if (key.startsWith('answer/')) {
    const answer = records.answerRecord.safeParse(value)
    return answer.success && dateOfInstant(answer.data.at) < yesterday
  }
  if (key.startsWith('attempts/')) {
    const attempts = records.attemptsRecord.safeParse(value)
    return (
      attempts.success && attempts.data.lastFailure !== null && dateOfInstant(attempts.data.lastFailure) < yesterday
    )
  }
  if (key.startsWith('hold/')) {
    const hold = records.holdRecord.safeParse(value)
    return hold.success && dateOfInstant(hold.data.expiresAt) < yesterday
  }
  if (key.startsWith('client/')) return storage.get(`hold/${text}`) === null
  if (key.startsWith('day/')) {
    const placements = records.placementRecords.safeParse(value)
    const isOver = key.slice(-yesterday.length) < yesterday
    // Where somebody waits for an earlier place, what came free is for them to see first.
    const isAwaited = storage.get(`waiting/${key.split('/')[1] ?? ''}`) !== null
    const isIdle = (placement: Placement): boolean =>
      !isTaken(placement, now) && !(isAwaited && isFreed(placement, now))
    return placements.success && (isOver || placements.data.every(isIdle))
  }
  return false
}
