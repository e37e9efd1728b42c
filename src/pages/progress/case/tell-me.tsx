import { useState } from 'react'
import type { Progress } from '#types/progress.ts'
import { Button } from '../../../components/button.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf } from '../../../lib/dates.ts'
import { calendar } from '../../../platform/calendar.ts'
import { subscribe } from '../../../platform/subscribe.ts'
import { toast } from '../../../platform/toast.ts'
import { presently, useClock } from '../../../stores/clock.ts'
import { reminderDay } from './reminder-day.ts'

interface TellMeProps {
  readonly progress: Progress
}

/** How to hear of the next step: WeChat's one message where it can be asked for, and the next date for the calendar. */
export const TellMe = ({ progress }: TellMeProps) => {
  const text = useProgressText()
  const language = useLanguage()
  const today = dateOf(useClock(({ now }) => now))
  const day = reminderDay(progress, today, { text, language })
  const goesOn = subscribe.offered && progress.timeline.some(({ state }) => state === 'ahead')
  if (day === null && !goesOn) return null
  const save = async (): Promise<void> => {
    if (day === null) return
    const added = await calendar.addDays([day], presently(), 'due-date')
    toast.show(added.state === 'done' ? text.booking.calendarAdded : text.booking.calendarFailed)
  }
  return (
    <Section title={text.progress.tell.title}>
      {goesOn && <NextMessage key={`${progress.code} ${progress.stage}`} />}
      {day !== null && (
        <Button kind="secondary" icon="calendar" words={text.progress.tell.calendar} onPress={() => void save()} />
      )}
    </Section>
  )
}

/** Each permission is for one message, so each stage may ask once. */
const NextMessage = () => {
  const { tell } = useProgressText().progress
  const [answer, setAnswer] = useState<'allowed' | 'refused' | 'unavailable' | null>(null)
  const ask = async (): Promise<void> => {
    const { state } = await subscribe.ask()
    setAnswer(state === 'done' ? 'allowed' : state)
  }
  return answer === null ? (
    <Button kind="secondary" words={tell.ask} onPress={() => void ask()} />
  ) : (
    <Words size="small" words={tell[answer]} />
  )
}
