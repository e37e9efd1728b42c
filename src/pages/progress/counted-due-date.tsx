import { useState } from 'react'
import type { DueDate } from '#types/progress.ts'
import { Badge } from '../../components/badge.tsx'
import { CountedDays } from '../../components/counted-days.tsx'
import { Note } from '../../components/note.tsx'
import { Row } from '../../components/row.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { useProgressText } from '../../frame/use-progress-text.ts'
import { useLanguage } from '../../frame/use-text.ts'
import { countedRows, dueDateWords, provisionalYear } from '../../lib/words/progress.ts'

interface CountedDueDateProps {
  readonly label: string
  readonly due: DueDate
}

/** A due date, and on request how it was counted. */
export const CountedDueDate = ({ label, due }: CountedDueDateProps) => {
  const { progress } = useProgressText()
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Row
        stacked
        label={label}
        value={dueDateWords(due.date, language)}
        mark={due.provisional ? <Badge tone="soon" words={progress.clock.provisional} /> : undefined}
      />
      <TextLink
        role="button"
        words={shown ? progress.clock.hideCount : progress.clock.howCounted}
        label={shown ? progress.clock.hideCount : progress.clock.howCountedOf(label)}
        onPress={() => setShown(!shown)}
      />
      {shown && <Count due={due} />}
    </>
  )
}

/** Every day of a count with its reason; years whose arrangement is not published are named. */
export const Count = ({ due }: { readonly due: DueDate }) => {
  const text = useProgressText()
  const language = useLanguage()
  const year = provisionalYear(due)
  return (
    <>
      {year !== null && <Note tone="warn" words={text.hours.holidayYearUnknown(year)} />}
      <CountedDays label={text.progress.count.label} rows={countedRows(due, { text, language })} />
    </>
  )
}
