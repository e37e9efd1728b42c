import type { Instant, LocalDate } from '#types/time.ts'
import { addDays } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import { isTaken } from '../engine/placement.ts'
import type { KeyValue } from './key-value.ts'
import { parseJson } from './parse-json.ts'
import * as records from './records.ts'

/** Drops what nobody will ask for again: answers and attempts a day old, holds that ran out, places long past. */
export const sweep = (storage: KeyValue, now: Instant): void => {
  const yesterday = addDays(dateOfInstant(now), -1)
  for (const key of storage.keys()) {
    if (isStale(key, storage.get(key) ?? '', yesterday, now)) storage.remove(key)
  }
}

const isStale = (key: string, text: string, yesterday: LocalDate, now: Instant): boolean => {
  const value = parseJson(text)
  if (key.startsWith('answer/')) {
    const answer = records.answerRecord.safeParse(value)
    return answer.success && dateOfInstant(answer.data.at) < yesterday
  }
  if (key.startsWith('attempts/')) {
    const attempts = records.attemptsRecord.safeParse(value)
    return attempts.success && attempts.data.lastFailure !== null && dateOfInstant(attempts.data.lastFailure) < yesterday
  }
  if (key.startsWith('day/')) {
    const placements = records.placementRecords.safeParse(value)
    return placements.success && placements.data.every((placement) => !isTaken(placement, now))
  }
  return false
}
