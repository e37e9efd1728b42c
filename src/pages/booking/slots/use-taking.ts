import { useEffect, useState } from 'react'
import type { Refusal } from '#types/outcome.ts'
import type { Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { dateOf } from '../../../lib/dates.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { type AvailabilityFor, lookAt, refreshAvailability } from '../../../stores/availability.ts'
import { changeWish, holdPlace, type Wish } from '../../../stores/draft.ts'
import type { Acted } from '../../../stores/remote.ts'

interface Problem {
  readonly words: string
  readonly refusal: Refusal | null
}

/** Holding places, on whichever date is looked at. */
export const useTaking = (wanted: AvailabilityFor) => {
  const text = useText()
  const language = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => lookAt(null), [])
  const note = (acted: Acted<Hold>): void => {
    if (acted.state === 'done') return
    const refusal = acted.state === 'refused' ? acted.refusal : null
    setProblem({ words: actedWords(acted, { text, language }), refusal })
  }
  const take = async (start: Instant): Promise<void> => {
    setProblem(null)
    lookAt(dateOf(start))
    note(await holdPlace(start))
    await refreshAvailability(wanted)
  }
  /** What is held is sought again for the new number of people; it stays as it is where that cannot be. */
  const wish = async (change: Partial<Wish>): Promise<void> => {
    setProblem(null)
    const acted = await changeWish(change)
    if (acted === null) return
    note(acted)
    await refreshAvailability(wanted)
  }
  return { problem, take, wish }
}
