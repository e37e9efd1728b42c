import type { Answers, Condition, EligibilityQuestion, Material, ServiceGuide } from '#types/service-item.ts'
import type { Localized } from '#types/source.ts'
import { holds } from './limits.ts'

export type Eligibility =
  | { readonly state: 'eligible' }
  | { readonly state: 'unanswered'; readonly questions: readonly EligibilityQuestion[] }
  | { readonly state: 'ineligible'; readonly reason: Localized; readonly instead: Localized }

/** Whether a guide's answers allow its item here. One answer that forbids decides, whatever else is unanswered. */
export const eligibilityOf = (guide: ServiceGuide, answers: Answers): Eligibility => {
  const against = guide.notFor.find(({ when }) => when.length > 0 && holds(when, answers))
  if (against !== undefined) return { state: 'ineligible', reason: against.reason, instead: against.instead }
  const questions = guide.questions.filter(({ id }) => answers[id] === undefined)
  return questions.length === 0 ? { state: 'eligible' } : { state: 'unanswered', questions }
}

export interface NeededMaterial {
  readonly material: Material
  /** False while a question that decides about it is unanswered. */
  readonly certain: boolean
}

/** The materials for an applicant's answers; those that hang on an unanswered question are kept, marked uncertain. */
export const materialsFor = (guide: ServiceGuide, answers: Answers): readonly NeededMaterial[] =>
  guide.materials.flatMap((material): readonly NeededMaterial[] => {
    if (holds(material.when, answers)) return [{ material, certain: true }]
    return material.when.every((condition) => mayHold(condition, answers)) ? [{ material, certain: false }] : []
  })

const mayHold = (condition: Condition, answers: Answers): boolean =>
  answers[condition.questionId] === undefined || holds([condition], answers)
