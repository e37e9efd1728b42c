import { useEffect, useState } from 'react'
import { DateField } from '../../../components/date-field.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf } from '../../../lib/dates.ts'
import { readTypedDate } from '../../../lib/typed-date.ts'
import { dueDateWords } from '../../../lib/words/progress.ts'
import { useClock } from '../../../stores/clock.ts'
import { clearWorkingDays, countWorkingDays, useWorkingDays } from '../../../stores/working-days.ts'
import { CountResult } from './count-result.tsx'
import { LimitChoice } from './limit-choice.tsx'

/** Working days to spare before a permit ends. */
const margin = 5

export default function DueDate() {
  const text = useProgressText()
  const language = useLanguage()
  const today = dateOf(useClock((clock) => clock.now))
  const count = useWorkingDays((state) => state.count)
  const [from, setFrom] = useState(today)
  const [expiry, setExpiry] = useState('')
  const [days, setDays] = useState<number | null>(null)
  const [fromDate, expiryDate] = [dateIn(from), dateIn(expiry)]
  const ask = (): void => {
    if (fromDate === null || days === null) clearWorkingDays()
    else void countWorkingDays({ from: fromDate, days, ...(expiryDate === null ? {} : { expiry: expiryDate, margin }) })
  }
  useEffect(ask, [fromDate, days, expiryDate])
  const { dueDate } = text.progress
  const due = count?.state === 'ready' ? count.value.due : null
  return (
    <Screen
      title={dueDate.title}
      announce={due === null ? undefined : dueDate.announce(due.limitDays, dueDateWords(due.date, language))}
    >
      <Words words={dueDate.lead} />
      <Note tone="info" words={dueDate.noDefault} />
      <DateField
        id="due-from"
        label={dueDate.fromLabel}
        hint={dueDate.dateHint}
        value={from}
        words={text.common.date}
        onInput={setFrom}
      />
      <LimitChoice days={days} onChoose={setDays} />
      <DateField
        id="due-expiry"
        label={dueDate.expiryLabel}
        hint={dueDate.expiryHint}
        tag={text.common.optional}
        value={expiry}
        words={text.common.date}
        onInput={setExpiry}
      />
      {count === null ? (
        <Words size="small" words={dueDate.fillIn} />
      ) : (
        <RemoteView remote={count} onRetry={ask}>
          {(value) => <CountResult count={value} margin={margin} />}
        </RemoteView>
      )}
    </Screen>
  )
}

const dateIn = (typed: string): string | null => {
  const read = readTypedDate(typed)
  return read.state === 'valid' ? read.date : null
}
