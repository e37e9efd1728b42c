import { Button } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { Card } from '../components/card.tsx'
import { Heading } from '../components/heading.tsx'
import { StatusLine } from '../components/status-line.tsx'
import { Words } from '../components/words.tsx'
import { formatMoment } from '../lib/dates.ts'
import { routes } from '../lib/routes.ts'
import { navigation } from '../platform/navigation.ts'
import { giveBackHeld, useDraft } from '../stores/draft.ts'
import { countdownText, useCountdown } from './use-countdown.ts'
import { useLanguage, useText } from './use-text.ts'

/** Places that are held while the reader is elsewhere, as after a restart: the way back to them, or out of them. */
export const HeldAway = () => {
  const text = useText()
  const language = useLanguage()
  const draft = useDraft((state) => state.draft)
  const seconds = useCountdown(draft.state === 'held' ? draft.hold.expiresAt : null)
  if (draft.state !== 'held' || seconds === null || seconds === 0) return null
  const { hold, params, purpose } = draft
  const [first] = hold.places
  const words = text.booking.heldAway
  const goOn = (): void => {
    if (purpose.kind === 'reschedule') navigation.to(routes.check())
    else navigation.to(routes.applicant())
  }
  return (
    <Card tone="tint">
      <Heading level={2} words={words.title} />
      {first !== undefined && <Words strong words={formatMoment(first.start, language)} />}
      <Words size="small" words={text.offices.itemNames[params.itemId]} />
      <StatusLine tone="soon" words={text.booking.held(countdownText(seconds))} />
      <ButtonRow>
        <Button words={words.goOn} onPress={goOn} />
        <Button kind="secondary" words={words.giveBack} onPress={() => void giveBackHeld()} />
      </ButtonRow>
    </Card>
  )
}
