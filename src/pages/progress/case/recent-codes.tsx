import { useState } from 'react'
import type { Progress } from '#types/progress.ts'
import { ChipRow } from '../../../components/chip-row.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useAppointments } from '../../../stores/appointments.ts'
import { findProgress } from '../../../stores/progress.ts'
import { removeAllSavedProgress, removeSavedProgress, useSavedProgress } from '../../../stores/saved-progress.ts'
import { maskCode } from './typed-code.ts'

interface RecentCodesProps {
  /** A code to be looked up again; the document's characters are still to be given. */
  readonly onChoose: (code: string) => void
}

const all = 'remove all'

/** Codes looked up on this device, masked: to look up again or to remove, one by one or all. */
export const RecentCodes = ({ onChoose }: RecentCodesProps) => {
  const { progress, offices } = useProgressText()
  const results = useSavedProgress((state) => state.results)
  const [editing, setEditing] = useState(false)
  if (results.length === 0) return null
  const choose = (code: string): void => {
    const tail = useAppointments.getState().tails[code]
    if (tail === undefined) onChoose(code)
    else void findProgress(code, tail)
  }
  const press = (key: string): void => {
    if (!editing) choose(key)
    else if (key === all) removeAllSavedProgress()
    else removeSavedProgress(key)
  }
  // It begins with what is seen, so that it can also be spoken to.
  const labelOf = ({ code, itemId }: Progress): string =>
    editing
      ? progress.ways.recent.remove(maskCode(code))
      : progress.ways.recent.again(maskCode(code), offices.itemNames[itemId])
  return (
    <Section
      title={progress.ways.recent.title}
      aside={
        <TextLink
          role="button"
          words={editing ? offices.locator.doneEditing : offices.locator.editRecent}
          label={`${progress.ways.recent.title} ${editing ? offices.locator.doneEditing : offices.locator.editRecent}`}
          onPress={() => setEditing(!editing)}
        />
      }
    >
      <ChipRow
        label={progress.ways.recent.title}
        mode="actions"
        chips={[
          ...results.map((result) => ({
            key: result.code,
            words: maskCode(result.code),
            label: labelOf(result),
            icon: editing ? ('close' as const) : ('clock' as const),
          })),
          ...(editing ? [{ key: all, words: offices.locator.removeAllRecent }] : []),
        ]}
        onPress={press}
      />
      <Words size="faint" words={progress.ways.recent.hint} />
    </Section>
  )
}
