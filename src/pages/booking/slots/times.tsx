import { useState } from 'react'
import type { Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { type AvailabilityFor, startAvailability, useAvailability } from '../../../stores/availability.ts'
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
  readonly onTake: (start: Instant) => void
}

/** Where a time is chosen: the month with the times of a day, or the list of the next free ones. */
export const Times = ({ wanted, wish, held, onTake }: TimesProps) => {
  const days = useAvailability((state) => state.days)
  const soon = useAvailability((state) => state.soon)
  const [view, setView] = useState<View>('calendar')
  const safety = days.state === 'ready' ? days.value.safety : null
  const retry = (): void => void startAvailability(wanted)
  return (
    <>
      <Choices view={view} wish={wish} onView={setView} onTake={onTake} />
      {safety !== null && <PermitWords safety={safety} held={held} />}
      {view === 'calendar' ? (
        <RemoteView remote={days} rows={4} onRetry={retry}>
          {(value) => (
            <>
              <Month wanted={wanted} wish={wish} safety={value.safety} days={value.days} />
              <DayTimes days={value.days} wish={wish} held={held} onTake={onTake} />
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
