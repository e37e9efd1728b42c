import type { Progress } from '#types/progress.ts'
import { Button } from '../../../components/button.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf } from '../../../lib/dates.ts'
import { dueDateWords, lateDays } from '../../../lib/words/progress.ts'
import { phone } from '../../../platform/phone.ts'
import { useCasePhone } from './use-case-phone.ts'

/** Late, and whom to call. Only while it can still be asked about: a decision ends the waiting. */
export const isLate = ({ clock }: Progress): boolean => clock !== null && !clock.stopped && lateDays(clock) > 0

const immigrationLine = '12367'

export const Late = ({ progress }: { readonly progress: Progress }) => {
  const { progress: text } = useProgressText()
  const number = useCasePhone(progress.itemId)
  const inLaw = useLawWords(progress)
  const late = progress.clock === null ? 0 : lateDays(progress.clock)
  // The line of the exit and entry administration, which decides on residence and not on work permits.
  const decides = progress.itemId === 'residence-permit' || progress.itemId === 'joint-permits'
  const another = decides && number?.includes(immigrationLine) !== true
  return (
    <>
      <Note
        tone="bad"
        words={[text.clock.lateWords(late), ...(inLaw === null ? [] : [inLaw])].join(' ')}
        action={
          number === null
            ? undefined
            : { words: text.clock.lateCall(late, number), onPress: () => void phone.call(number) }
        }
      />
      {another && (
        <>
          <Words size="small" words={text.clock.immigration} />
          <Button
            kind="secondary"
            icon="phone"
            words={text.clock.call(immigrationLine)}
            onPress={() => void phone.call(immigrationLine)}
          />
        </>
      )}
    </>
  )
}

/** Past its promise a case may still be within the law, and that changes what can be asked for. */
const useLawWords = ({ clock, checkedAt }: Progress): string | null => {
  const { progress: text } = useProgressText()
  const language = useLanguage()
  const statutory = clock?.statutory ?? null
  if (statutory === null) return null
  const date = dueDateWords(statutory.date, language)
  return dateOf(checkedAt) > statutory.date ? text.clock.pastLaw(date) : text.clock.stillInLaw(date)
}
