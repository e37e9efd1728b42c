import type { Refusal } from '#types/outcome.ts'
import type { Instant } from '#types/time.ts'
import { Chip } from '../../components/chip.tsx'
import { Note } from '../../components/note.tsx'
import { Section } from '../../components/section.tsx'
import { useLanguage, useText } from '../../frame/use-text.ts'
import { formatMoment } from '../../lib/dates.ts'

interface LostSlotProps {
  readonly words: string
  readonly refusal: Refusal | null
  readonly onTake: (start: Instant) => void
}

/** The place could not be had: why, and the three nearest. */
export const LostSlot = ({ words, refusal, onTake }: LostSlotProps) => {
  const text = useText()
  const language = useLanguage()
  const alternatives = refusal?.alternatives ?? []
  return (
    <>
      <Note tone="bad" spoken words={words} />
      {alternatives.length > 0 && (
        <Section title={text.booking.nearest}>
          {alternatives.map(({ start }) => (
            <Chip
              key={start}
              words={text.booking.takeThis(formatMoment(start, language))}
              onPress={() => onTake(start)}
            />
          ))}
        </Section>
      )}
    </>
  )
}
