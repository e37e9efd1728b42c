import { Button } from '../../../components/button.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { subscribe } from '../../../platform/subscribe.ts'
import { noteReminder, type Pass } from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'

/** WeChat's one question, asked after a tap and never again; then what came of it. */
export const Reminder = ({ pass }: { readonly pass: Pass }) => {
  const { reminders } = useStepsText().steps
  const now = useClock((clock) => clock.now)
  const { appointment, reminder } = pass
  if (!subscribe.offered || appointment.state !== 'booked' || appointment.place.start <= now) return null
  const ask = async (): Promise<void> => {
    const { state } = await subscribe.ask()
    noteReminder(appointment.code, state === 'done' ? 'allowed' : state)
  }
  return (
    <Section title={reminders.title}>
      {reminder === null ? (
        <Button kind="secondary" words={reminders.ask} onPress={() => void ask()} />
      ) : (
        <Words size="small" words={reminders[reminder]} />
      )}
    </Section>
  )
}
