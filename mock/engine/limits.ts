import type { Answers, Condition, TimeLimit } from '#types/service-item.ts'

/** Every condition is met by the answers given; no conditions are always met. */
export const holds = (conditions: readonly Condition[], answers: Answers): boolean =>
  conditions.every(({ questionId, answers: wanted }) => {
    const given = answers[questionId]
    return given !== undefined && wanted.includes(given)
  })

/**
 * The limit for an applicant's answers: the first that holds. Where the deciding answer is missing, the longest
 * promise, so that nobody is told too early a date.
 */
export const limitFor = (limits: readonly TimeLimit[], answers: Answers): TimeLimit | null =>
  limits.find((limit) => holds(limit.when, answers)) ??
  limits.reduce<TimeLimit | null>(
    (longest, limit) => ((limit.promisedDays ?? 0) >= (longest?.promisedDays ?? 0) ? limit : longest),
    null,
  )
