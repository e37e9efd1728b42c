import { useEffect } from 'react'
import type { Hold } from '#types/slot.ts'
import { ActionBar } from '../components/action-bar.tsx'
import { Button } from '../components/button.tsx'
import { formatMoment } from '../lib/dates.ts'
import { actedWords } from '../lib/words/refusal.ts'
import { toast } from '../platform/toast.ts'
import { extendHeld, noteExpired } from '../stores/draft.ts'
import { countdownText, useCountdown, useLeft } from './use-countdown.ts'
import { useLanguage, useText } from './use-text.ts'

interface HeldBarProps {
  readonly hold: Hold
  readonly words: string
  readonly busy?: boolean
  readonly busyWords?: string
  readonly onGo: () => void
}

const extendBelowSeconds = 5 * 60

/** The held place, counting down because it is real, and the one way on. */
export const HeldBar = ({ hold, words, busy, busyWords, onGo }: HeldBarProps) => {
  const text = useText()
  const language = useLanguage()
  const seconds = useCountdown(hold.expiresAt) ?? 0
  useEffect(() => {
    if (seconds === 0) noteExpired()
  }, [seconds])
  const [first] = hold.places
  const when = first === undefined ? '' : formatMoment(first.start, language)
  const people = hold.places.length > 1 ? [text.booking.people(hold.places.length)] : []
  const extend = async (): Promise<void> => {
    const acted = await extendHeld()
    if (acted !== null && acted.state !== 'done') toast.show(actedWords(acted, { text, language }))
  }
  const mayExtend = !hold.extended && seconds <= extendBelowSeconds
  return (
    <ActionBar
      words={[when, ...people].join(' · ')}
      status={{
        tone: seconds <= extendBelowSeconds ? 'soon' : 'open',
        words: text.booking.held(countdownText(seconds)),
      }}
    >
      {mayExtend && <Button kind="secondary" words={text.booking.extend} onPress={() => void extend()} />}
      <Button words={words} busy={busy} busyWords={busyWords} onPress={onGo} />
    </ActionBar>
  )
}

/** Words for the ear at 5, 2 and 1 minutes; nothing in between. */
export const useSpokenCountdown = (hold: Hold | null): string | undefined => {
  const text = useText()
  const minutes = useLeft(hold?.expiresAt ?? null, spokenMinutes)
  return minutes === null ? undefined : text.booking.heldWords(minutes)
}

const spokenMinutes = (seconds: number): number | null =>
  [5, 2, 1].find((minute) => seconds <= minute * 60 && seconds > minute * 60 - 20) ?? null
