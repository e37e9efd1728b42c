import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dueDateWords } from '../../../lib/words/progress.ts'
import type { WorkingDays } from '../../../stores/working-days.ts'
import { Count } from '../counted-due-date.tsx'

interface CountResultProps {
  readonly count: WorkingDays
  readonly margin: number
}

/** The date, the latest safe day if a permit ends, and every day of the count. */
export const CountResult = ({ count: { due, latestSafe }, margin }: CountResultProps) => {
  const text = useProgressText()
  const language = useLanguage()
  const { dueDate } = text.progress
  return (
    <>
      <Card tone="tint">
        <Words size="small" words={dueDate.result(due.limitDays)} />
        <Words size="lead" strong words={dueDateWords(due.date, language)} />
      </Card>
      {latestSafe !== null && <LatestSafe latest={latestSafe} due={due} margin={margin} />}
      <Section title={text.progress.clock.howCounted}>
        <Card>
          <Count due={due} />
        </Card>
        {due.citation !== null && (
          <Words size="faint" words={dueDate.calendar(text.offices.sourceNames[due.citation.source])} />
        )}
      </Section>
    </>
  )
}

interface LatestSafeProps {
  readonly latest: NonNullable<WorkingDays['latestSafe']>
  readonly due: WorkingDays['due']
  readonly margin: number
}

const LatestSafe = ({ latest: { date, provisional }, due, margin }: LatestSafeProps) => {
  const { count, dueDate } = useProgressText().progress
  const language = useLanguage()
  const accepted = due.days[0]?.date ?? due.date
  const words = dueDateWords(date, language)
  const latestWords = provisional ? count.provisional(words) : words
  return (
    <>
      <Card>
        <Words size="small" words={dueDate.latestSafe} />
        <Words size="lead" strong words={latestWords} />
        <Words size="small" words={dueDate.latestSafeWhy(due.limitDays, margin)} />
      </Card>
      {accepted > date ? <Note tone="bad" words={dueDate.tooLate} /> : <Note tone="info" words={dueDate.inTime} />}
    </>
  )
}
