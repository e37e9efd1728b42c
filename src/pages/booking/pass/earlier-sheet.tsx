import { useState } from 'react'
import type { Instant, LocalDate } from '#types/time.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { addDays, dateOf } from '../../../lib/dates.ts'
import { readTypedDate } from '../../../lib/typed-date.ts'

interface EarlierSheetProps {
  readonly open: boolean
  /** When the appointment begins. */
  readonly own: Instant
  readonly onClose: () => void
  readonly onAsk: (before: LocalDate) => void
}

const choices = ['any', 'before'] as const
type Choice = (typeof choices)[number]

/** How much earlier; which dates make sense is the service's rule, and its answer is shown on the pass. */
export const EarlierSheet = ({ open, own, onClose, onAsk }: EarlierSheetProps) => {
  const text = useStepsText()
  const words = text.steps.earlier
  const [choice, setChoice] = useState<Choice>('any')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const read = readTypedDate(typed)
  const go = (): void => {
    setTried(true)
    // An earlier time of the same day will do too.
    if (choice === 'any') onAsk(addDays(dateOf(own), 1))
    else if (read.state === 'valid') onAsk(read.date)
  }
  return (
    <Sheet
      open={open}
      title={words.sheet}
      closeLabel={text.common.close}
      onClose={onClose}
      footer={<Button words={words.go} onPress={go} />}
    >
      <ChoiceGroup<Choice>
        label={words.sheet}
        choices={choices.map((value) => ({ value, words: words[value] }))}
        value={choice}
        onChoose={setChoice}
      />
      {choice === 'before' && (
        <DateField
          id="earlier-before"
          label={words.beforeLabel}
          hint={words.beforeHint}
          value={typed}
          error={tried && read.state !== 'valid' ? text.common.date.fault : undefined}
          words={text.common.date}
          onInput={setTyped}
        />
      )}
    </Sheet>
  )
}
