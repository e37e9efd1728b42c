import { useState } from 'react'
import type { Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { dateOf } from '../../../lib/dates.ts'
import { type AvailabilityFor, startAvailability, useAvailability } from '../../../stores/availability.ts'
import { useClock } from '../../../stores/clock.ts'
import type { Wish } from '../../../stores/draft.ts'
import { Choices, type View } from './choices.tsx'
import { DayTimes } from './day-times.tsx'
import { Month } from './month.tsx'
import { NextFree } from './next-free.tsx'
import { PermitWords } from './permit-words.tsx'

interface TimesProps {
  readonly wanted: AvailabilityFor
  readonly wish: Wish
  readonly held: Hold | null
  readonly date: string | null
  readonly onDate: (date: string) => void
  readonly onTake: (start: Instant) => void
}

/** Where a time is chosen: the month with the times of a day, or the list of the next free ones. */
export const Times = ({ wanted, wish, held, date, onDate, onTake }: TimesProps) => {
  const { days, soon } = useAvailability()
  const today = dateOf(useClock((clock) => clock.now))
  const [view, setView] = useState<View>('calendar')
  const safety = days.state === 'ready' ? days.value.safety : null
  const heldStart = held?.places[0]?.start
  const retry = (): void => void startAvailability(wanted)
  return (
    <>
      <Choices view={view} wish={wish} onView={setView} onTake={onTake} />
      {safety !== null && (
        <PermitWords safety={safety} date={heldStart === undefined ? (date ?? today) : dateOf(heldStart)} />
      )}
      {view === 'calendar' ? (
        <RemoteView remote={days} rows={4} onRetry={retry}>
          {(value) => (
            <>
              <Month
                wanted={wanted}
                wish={wish}
                safety={value.safety}
                days={value.days}
                chosen={date}
                onChoose={onDate}
              />
              <DayTimes days={value.days} date={date} wish={wish} held={held} onTake={onTake} />
            </>
          )}
        </RemoteView>
      ) : (
        <RemoteView remote={soon} rows={4} onRetry={retry}>
          {(value) => <NextFree days={value.days} wish={wish} held={held} onTake={onTake} />}
        </RemoteView>
      )}
    </>
  )
}
