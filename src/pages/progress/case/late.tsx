import type { Progress } from '#types/progress.ts'
import { Note } from '../../../components/note.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { lateDays } from '../../../lib/words/progress.ts'
import { phone } from '../../../platform/phone.ts'
import { useCasePhone } from './use-case-phone.ts'

/** Late, and whom to call. Only while it can still be asked about: a decision ends the waiting. */
export const isLate = ({ clock }: Progress): boolean => clock !== null && !clock.stopped && lateDays(clock) > 0

export const Late = ({ progress: { clock, itemId } }: { readonly progress: Progress }) => {
  const { progress: text } = useProgressText()
  const number = useCasePhone(itemId)
  const late = clock === null ? 0 : lateDays(clock)
  return (
    <Note
      tone="bad"
      title={text.clock.late(late)}
      words={text.clock.lateWords(late)}
      action={
        number === null
          ? undefined
          : { words: text.clock.lateCall(late, number), onPress: () => void phone.call(number) }
      }
    />
  )
}
