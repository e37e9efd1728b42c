import type { AvailabilityDay, Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { Section } from '../../../components/section.tsx'
import { SlotGrid } from '../../../components/slot-grid.tsx'
import { useGrowing } from '../../../components/use-growing.ts'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { useAvailability } from '../../../stores/availability.ts'
import type { Wish } from '../../../stores/draft.ts'
import { slotChoices } from './slot-choices.ts'

export const timesId = 'times'

interface DayTimesProps {
  readonly days: readonly AvailabilityDay[]
  readonly wish: Wish
  readonly held: Hold | null
  readonly onTake: (start: Instant) => void
}

const noon = 12 * 60

/** The times of the date that is looked at, morning and afternoon apart. */
export const DayTimes = ({ days, ...times }: DayTimesProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const date = useAvailability((state) => state.date)
  const day = days.find((one) => one.date === date)
  if (day === undefined || day.slots.length === 0) return null
  const name = formatDate(day.date, 'long', language)
  return (
    <Section title={text.booking.timesOn(name)} id={timesId}>
      <Halves key={day.date} day={day} name={name} {...times} />
    </Section>
  )
}

interface HalvesProps extends Omit<DayTimesProps, 'days'> {
  readonly day: AvailabilityDay
  readonly name: string
}

/** The first of them as soon as the date is tapped, and the other right after. */
const Halves = ({ day, name, wish, held, onTake }: HalvesProps) => {
  const text = useStepsText()
  const halves = [
    { words: text.booking.morning, slots: day.slots.filter(({ from }) => from < noon) },
    { words: text.booking.afternoon, slots: day.slots.filter(({ from }) => from >= noon) },
  ].filter(({ slots }) => slots.length > 0)
  return useGrowing(
    halves.map(({ words, slots }) => (
      <Section key={words} level={3} title={words}>
        <SlotGrid
          label={`${name} ${words}`}
          slots={slotChoices(day, slots, { wish, text })}
          selected={held?.places[0]?.start ?? null}
          onChoose={onTake}
        />
      </Section>
    )),
    1,
  ).shown
}
