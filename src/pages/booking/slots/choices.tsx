import { View as Box } from '@tarojs/components'
import type { Instant } from '#types/time.ts'
import { ChipRow } from '../../../components/chip-row.tsx'
import { Chip } from '../../../components/chip.tsx'
import { Note } from '../../../components/note.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { tabs } from '../../../lib/routes.ts'
import { momentNear } from '../../../lib/words/hours.ts'
import { navigation } from '../../../platform/navigation.ts'
import { firstFit, useAvailability } from '../../../stores/availability.ts'
import { useClock } from '../../../stores/clock.ts'
import type { Wish } from '../../../stores/draft.ts'

export type View = 'calendar' | 'list'

interface ChoicesProps {
  readonly wish: Wish
  readonly view: View
  readonly onView: (view: View) => void
  readonly onTake: (start: Instant) => void
}

/** Calendar or list, and the first free place by one tap; where nothing is free, where to look next. */
export const Choices = ({ view, onView, onTake, wish }: ChoicesProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const soon = useAvailability((state) => state.soon)
  const now = useClock((clock) => clock.now)
  const first = soon.state === 'ready' ? firstFit(soon.value.days, wish) : null
  return (
    <>
      <Box className="cy-chips">
        <ChipRow<View>
          label={text.booking.viewLabel}
          mode="one"
          chips={[
            { key: 'calendar', words: text.booking.calendarView, icon: 'calendar', selected: view === 'calendar' },
            { key: 'list', words: text.booking.listView, icon: 'clock', selected: view === 'list' },
          ]}
          onPress={onView}
        />
        {first !== null && (
          <Chip
            words={text.booking.firstFree(momentNear(first, now, { text, language }))}
            onPress={() => onTake(first)}
          />
        )}
      </Box>
      {soon.state === 'ready' && first === null && (
        <Note
          tone="warn"
          words={text.booking.noFree}
          action={{ words: text.booking.otherOffices, onPress: () => navigation.tab(tabs.offices) }}
        />
      )}
    </>
  )
}
