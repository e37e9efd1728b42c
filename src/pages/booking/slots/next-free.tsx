import type { AvailabilityDay, Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { Section } from '../../../components/section.tsx'
import { SlotGrid } from '../../../components/slot-grid.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { fits, hasRoom } from '../../../stores/availability.ts'
import type { Wish } from '../../../stores/draft.ts'
import { slotChoices } from './slot-choices.ts'

interface NextFreeProps {
  readonly days: readonly AvailabilityDay[]
  readonly wish: Wish
  readonly held: Hold | null
  readonly onTake: (start: Instant) => void
}

const daysShown = 7
const timesShown = 6

/** The second way to choose: the next free times, day by day. */
export const NextFree = ({ days, wish, held, onTake }: NextFreeProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const free = days.filter((day) => hasRoom(day, wish)).slice(0, daysShown)
  return (
    <>
      {free.map((day) => (
        <Section key={day.date} title={formatDate(day.date, 'long', language)}>
          <Words size="small" words={text.booking.placesLeft(day.remaining)} />
          <SlotGrid
            label={text.booking.timesOn(formatDate(day.date, 'long', language))}
            slots={slotChoices(day, day.slots.filter(({ start }) => fits(day, start, wish)).slice(0, timesShown), {
              wish,
              text,
            })}
            selected={held?.places[0]?.start ?? null}
            onChoose={onTake}
          />
        </Section>
      ))}
    </>
  )
}
