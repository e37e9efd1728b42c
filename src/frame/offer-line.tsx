import type { Instant } from '#types/time.ts'
import { Button } from '../components/button.tsx'
import { StatusLine } from '../components/status-line.tsx'
import { formatMoment } from '../lib/dates.ts'
import { countdownText, useCountdown } from './use-countdown.ts'
import { useLanguage, useText } from './use-text.ts'

interface OfferLineProps {
  readonly until: Instant
  readonly words: string
  readonly busy: boolean
  readonly onTake: () => void
}

const hourSeconds = 3600

/** One kept place, for how long, and the one tap that takes it. */
export const OfferLine = ({ until, words, busy, onTake }: OfferLineProps) => {
  const { news } = useText().booking
  const language = useLanguage()
  const seconds = useCountdown(until) ?? 0
  const soon = seconds < hourSeconds
  return (
    <>
      <StatusLine
        tone={soon ? 'soon' : 'open'}
        words={soon ? news.keptFor(countdownText(seconds)) : news.keptUntil(formatMoment(until, language))}
      />
      <Button words={words} busy={busy} busyWords={news.answering} onPress={onTake} />
    </>
  )
}
