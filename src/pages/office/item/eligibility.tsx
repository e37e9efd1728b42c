import type { ServiceGuide } from '#types/service-item.ts'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { Note } from '../../../components/note.tsx'
import { Section } from '../../../components/section.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { answerQuestion, eligibilityOf, noList, useChecklist } from '../../../stores/checklist.ts'

/** A few questions before any detail: whether it can be done here, and if not, why and what instead. */
export const Eligibility = ({ guide }: { readonly guide: ServiceGuide }) => {
  const text = useText()
  const language = useLanguage()
  const { answers } = useChecklist((state) => state.lists[guide.id]) ?? noList
  const verdict = eligibilityOf(guide, answers)
  return (
    <Section title={text.offices.eligibility}>
      {guide.questions.map((question) => (
        <ChoiceGroup
          key={question.id}
          label={pick(question.text, language)}
          choices={question.options.map((option) => ({ value: option.id, words: pick(option.text, language) }))}
          value={answers[question.id] ?? null}
          onChoose={(option) => answerQuestion(guide.id, question.id, option)}
        />
      ))}
      {verdict.state === 'eligible' && <Note tone="info" spoken words={text.offices.eligible} />}
      {verdict.state === 'unanswered' && <Note tone="info" words={text.offices.answerFirst} />}
      {verdict.state === 'ineligible' && (
        <Note
          tone="bad"
          spoken
          title={text.offices.notEligible}
          words={`${pick(verdict.reason, language)} ${pick(verdict.instead, language)}`}
        />
      )}
    </Section>
  )
}
