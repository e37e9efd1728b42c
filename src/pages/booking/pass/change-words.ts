import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import type { Pass } from '../../../stores/appointments.ts'
import { useOffice } from '../../../stores/office.ts'

/** The rules of moving and cancelling, and what is lost, for one appointment as it stands now. */
export const useChangeWords = ({ appointment }: Pass) => {
  const { booking, steps } = useStepsText()
  const language = useLanguage()
  const office = useOffice((state) => state.office)
  const { cancelUntil, closedDay, officeId, place, reschedulesLeft } = appointment
  const policy =
    office.state === 'ready' && office.value.id === officeId ? (office.value.booking?.policy ?? null) : null
  const mayMove = closedDay !== null || reschedulesLeft > 0
  const rules = steps.reschedule
  const counted = closedDay === null ? rules.left(reschedulesLeft) : rules.free
  return {
    mayMove,
    reschedule: mayMove
      ? [counted, rules.until(formatMoment(cancelUntil, language)), rules.keeps].join(' ')
      : rules.leftNone,
    cancel: [
      booking.cancelLoses(formatMoment(place.start, language)),
      ...(policy === null ? [] : [steps.cancelRules(policy.shortestRestMinutes, policy.longestRestMinutes)]),
    ].join(' '),
  }
}
