import type { Instant } from '#types/time.ts'
import type { StatusLineProps } from '../../../components/status-line.tsx'
import { dateOf, daysBetween, timeOf } from '../../../lib/dates.ts'
import type { StepsText } from '../../../lib/text/booking-steps.ts'
import type { Pass } from '../../../stores/appointments.ts'

/** Where an appointment stands at a moment: days ahead, today, at the door, late, over, or ended otherwise. */
export const momentOf = (
  { appointment }: Pass,
  now: Instant,
  { booking, offices, steps }: StepsText,
): StatusLineProps => {
  const { checkInFrom, place, state } = appointment
  if (state !== 'booked') return { tone: state === 'done' ? 'neutral' : 'closed', words: booking.states[state] }
  if (now >= place.end) return { tone: 'neutral', words: steps.today.over }
  if (now >= place.start) return { tone: 'closed', words: steps.today.late }
  if (now >= checkInFrom) return { tone: 'soon', words: steps.today.checkIn }
  const days = daysBetween(dateOf(now), dateOf(place.start))
  return days === 0
    ? { tone: 'soon', words: steps.today.today(timeOf(checkInFrom)) }
    : { tone: 'open', words: offices.daysToGo(days) }
}
