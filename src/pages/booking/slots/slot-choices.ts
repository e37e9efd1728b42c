import type { AvailabilityDay, Slot } from '#types/slot.ts'
import type { SlotChoice } from '../../../components/slot-grid.tsx'
import type { StepsText } from '../../../lib/text/booking-steps.ts'
import { slotChoice } from '../../../lib/words/availability.ts'
import { fits } from '../../../stores/availability.ts'
import type { Wish } from '../../../stores/draft.ts'

/** Times as choices: free ones with their places, and those that have too few for everybody. */
export const slotChoices = (
  day: AvailabilityDay,
  slots: readonly Slot[],
  { wish, text }: { readonly wish: Wish; readonly text: StepsText },
): readonly SlotChoice[] =>
  slots.map((slot) => {
    const choice = slotChoice(slot, text)
    if (slot.state !== 'free' || fits(day, slot.start, wish)) return choice
    const { tooFew, tooFewWord } = text.steps.wish
    return { ...choice, state: 'full', words: tooFewWord, label: tooFew(choice.label) }
  })
