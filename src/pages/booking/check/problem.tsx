import type { Hold } from '#types/slot.ts'
import { Note } from '../../../components/note.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { refusalCode } from '#types/outcome.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { holdPlace } from '../../../stores/draft.ts'
import type { Acted } from '../../../stores/remote.ts'
import { LostSlot } from '../lost-slot.tsx'

interface ProblemProps {
  readonly hold: Hold
  readonly problem: Exclude<Acted<never>, { state: 'done' }>
}

/** Why nothing was booked: of whom it is about, and other places where the place itself is the trouble. */
export const Problem = ({ hold, problem }: ProblemProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const words = actedWords(problem, { text, language })
  if (problem.state === 'unknown') {
    return <Note tone="warn" spoken title={text.steps.unknown.title} words={text.steps.unknown.still} />
  }
  if (problem.state !== 'refused') return <Note tone="bad" spoken words={words} />
  const { refusal } = problem
  if (refusal.alternatives.length > 0) {
    return <LostSlot words={words} refusal={refusal} onTake={(start) => void holdPlace(start)} />
  }
  const people = refusal.fields.flatMap(({ path, fault }) => {
    const index = /^applicants\.(\d+)$/.exec(path)?.[1]
    const code = refusalCode.safeParse(fault)
    return index === undefined || !code.success ? [] : [{ number: Number(index) + 1, code: code.data }]
  })
  if (hold.places.length === 1 || people.length === 0) return <Note tone="bad" spoken words={words} />
  return (
    <Note
      tone="bad"
      spoken
      title={text.steps.allOrNothing}
      words={people.map(({ number, code }) => text.steps.refusedPerson(number, text.refusals[code])).join(' ')}
    />
  )
}
