import type { AvailabilityDay } from '#types/slot.ts'
import type { DatedHours } from '#types/service-hours.ts'
import type { Instant } from '#types/time.ts'
import type { Taken } from '../engine/placement.ts'
import type { Catalogue } from './catalogue.ts'

/** All that days of a catalogue depend on. */
export interface DaysBy {
  /** Office, item, window and dates. */
  readonly question: string
  readonly now: Instant
  readonly announced: readonly DatedHours[]
  readonly taken: Taken
}

interface Answered extends Omit<DaysBy, 'announced'> {
  readonly announced: string
  readonly days: AvailabilityDay[]
}

const mostQuestions = 100
const answered = new WeakMap<Catalogue, Map<string, Answered>>()

/**
 * Many ask for the days of one office within a second. They are worked out again as soon as anything that they depend
 * on is another, and only then: what is compared has just been read.
 */
export const daysAgain = (
  catalogue: Catalogue,
  { question, now, announced: closures, taken }: DaysBy,
  workOut: () => AvailabilityDay[],
): AvailabilityDay[] => {
  const questions = answered.get(catalogue) ?? new Map<string, Answered>()
  answered.set(catalogue, questions)
  const announced = JSON.stringify(closures)
  const last = questions.get(question)
  if (last?.now === now && last.announced === announced && areSame(last.taken, taken)) return last.days
  const days = workOut()
  if (questions.size >= mostQuestions) questions.clear()
  questions.set(question, { question, now, announced, taken, days })
  return days
}

const areSame = (one: Taken, other: Taken): boolean => {
  if (one.size !== other.size) return false
  for (const [key, count] of one) if (other.get(key) !== count) return false
  return true
}
