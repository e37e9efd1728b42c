import type { AvailabilityDay, Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { Section } from '../../../components/section.tsx'
import { SlotGrid } from '../../../components/slot-grid.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { slotChoice } from '../../../lib/words/availability.ts'

interface NextFreeProps {
  readonly days: readonly AvailabilityDay[]
  readonly held: Hold | null
  readonly onTake: (start: Instant) => void
}

const daysShown = 7
const timesShown = 6

/** The second way to choose: the next free times, day by day. */
export const NextFree = ({ days, held, onTake }: NextFreeProps) => {
  const text = useText()
  const language = useLanguage()
  const free = days.filter(({ state }) => state === 'free').slice(0, daysShown)
  return (
    <>
      {free.map((day) => (
        <Section key={day.date} title={formatDate(day.date, 'long', language)}>
          <Words size="small" words={text.booking.placesLeft(day.remaining)} />
          <SlotGrid
            label={text.booking.timesOn(formatDate(day.date, 'long', language))}
            slots={day.slots
              .filter(({ state }) => state === 'free')
              .slice(0, timesShown)
              .map((slot) => slotChoice(slot, text))}
            selected={held?.places[0]?.start ?? null}
            onChoose={onTake}
          />
        </Section>
      ))}
    </>
  )
}
