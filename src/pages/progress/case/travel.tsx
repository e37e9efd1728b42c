import { useState } from 'react'
import type { Progress } from '#types/progress.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Note } from '../../../components/note.tsx'
import { Section } from '../../../components/section.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf } from '../../../lib/dates.ts'
import { readTypedDate } from '../../../lib/typed-date.ts'
import { dueDateWords } from '../../../lib/words/progress.ts'
import { useClock } from '../../../stores/clock.ts'
import { changeTravelDate, useTravelDate } from '../../../stores/travel-date.ts'
import { travelVerdict } from './travel-verdict.ts'

type Clock = NonNullable<Progress['clock']>

/** While a case has a due date to come or past: would a planned journey begin before it? */
export const Travel = ({ progress: { clock } }: { readonly progress: Progress }) => {
  const { progress: text, common } = useProgressText()
  const date = useTravelDate((state) => state.date)
  const [typed, setTyped] = useState(date ?? '')
  if (clock === null || clock.stopped || (clock.promised === null && clock.statutory === null)) return null
  const type = (value: string): void => {
    setTyped(value)
    const read = readTypedDate(value)
    if (read.state === 'valid') changeTravelDate(read.date)
    if (read.state === 'empty') changeTravelDate(null)
  }
  return (
    <Section title={text.travel.title}>
      <DateField
        id="travel-date"
        label={text.travel.label}
        hint={text.travel.hint}
        tag={common.optional}
        value={typed}
        words={common.date}
        onInput={type}
      />
      <Verdict clock={clock} />
    </Section>
  )
}

const Verdict = ({ clock }: { readonly clock: Clock }) => {
  const { travel: text } = useProgressText().progress
  const language = useLanguage()
  const today = dateOf(useClock(({ now }) => now))
  const date = useTravelDate((state) => state.date)
  const verdict = date === null ? null : travelVerdict(clock, date, today)
  if (date === null || verdict === null) return null
  const travel = dueDateWords(date, language)
  switch (verdict.state) {
    case 'past':
      return <Note tone="info" words={text.past} />
    case 'late':
      return <Note tone="bad" spoken words={text.late(travel)} />
    case 'before-promised':
      return <Note tone="bad" spoken words={text.beforePromised(travel, dueDateWords(verdict.due, language))} />
    case 'before-statutory':
      return <Note tone="warn" spoken words={text.beforeStatutory(travel, dueDateWords(verdict.due, language))} />
    case 'after':
      return <Note tone="info" spoken words={text.after(travel, dueDateWords(verdict.due, language))} />
  }
}
