import { useState } from 'react'
import type { Appointment, Offer } from '#types/appointment.ts'
import { Button } from '../components/button.tsx'
import { Card } from '../components/card.tsx'
import { Heading } from '../components/heading.tsx'
import { Note } from '../components/note.tsx'
import { Words } from '../components/words.tsx'
import { formatMoment } from '../lib/dates.ts'
import { becauseWords } from '../lib/words/hours.ts'
import { actedWords } from '../lib/words/refusal.ts'
import { toast } from '../platform/toast.ts'
import { answerOffer } from '../stores/appointment-changes.ts'
import { findAppointment, type Pass } from '../stores/appointments.ts'
import { useClock } from '../stores/clock.ts'
import { closedDayOf, liveOffers, usePassNews } from '../stores/pass-news.ts'
import type { Acted } from '../stores/remote.ts'
import { OfferLine } from './offer-line.tsx'
import { useTail } from './use-tail.tsx'
import { useLanguage, useText } from './use-text.ts'

/** What happened to an appointment by itself: its day was closed, or a place is kept for it. Nothing otherwise. */
export const PassNews = ({ pass }: { readonly pass: Pass }) => {
  const text = useText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const closed = closedDayOf(
    usePassNews((state) => state.closed),
    pass,
  )
  const offers = liveOffers(pass, now)
  const { busy, problem, look, answer, tailSheet } = useAnswer(pass)
  const { news } = text.booking
  return (
    <>
      {closed !== null && (
        <Note
          tone="bad"
          spoken
          title={news.closedTitle}
          words={`${text.hours.because}${text.common.colon}${becauseWords(closed, { text, language })}${text.common.sentenceEnd}${news.closedWords}`}
        />
      )}
      {problem !== null && <Note tone="bad" spoken words={problem} />}
      {offers.length > 0 && <Offers offers={offers} busy={busy} onAnswer={answer} />}
      {closed !== null && offers.length === 0 && pass.appointment.closedDay !== null && (
        <Words size="small" words={news.noReplacement} />
      )}
      {closed !== null && pass.appointment.closedDay === null && (
        <Button kind="secondary" words={news.look} busy={busy} onPress={look} />
      )}
      {tailSheet}
    </>
  )
}

type Answer = 'take' | 'decline'

interface OffersProps {
  readonly offers: readonly Offer[]
  readonly busy: boolean
  readonly onAnswer: (offer: Offer, answer: Answer) => void
}

const Offers = ({ offers, busy, onAnswer }: OffersProps) => {
  const { news } = useText().booking
  const language = useLanguage()
  const [first] = offers
  if (first === undefined) return null
  const isEarlier = first.kind === 'earlier'
  return (
    <Card tone="tint">
      <Heading level={3} words={isEarlier ? news.earlierTitle : news.replacementTitle} />
      {offers.map((offer) => (
        <OfferLine
          key={offer.offerId}
          until={offer.until}
          words={news.take(formatMoment(offer.place.start, language))}
          busy={busy}
          onTake={() => onAnswer(offer, 'take')}
        />
      ))}
      <Button
        kind="plain"
        words={isEarlier ? news.declineEarlier : news.declineReplacement}
        busy={busy}
        busyWords={news.answering}
        onPress={() => onAnswer(first, 'decline')}
      />
    </Card>
  )
}

const useAnswer = ({ appointment: { code } }: Pass) => {
  const text = useText()
  const language = useLanguage()
  const { withTail, tailSheet } = useTail(code)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (act: () => Promise<Acted<Appointment>>, said?: string): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const acted = await act()
    setBusy(false)
    if (acted.state !== 'done') setProblem(actedWords(acted, { text, language }))
    else if (said !== undefined) toast.show(said)
  }
  const answer = (offer: Offer, given: Answer): void => {
    const { taken, declined } = text.booking.news
    const said = given === 'take' ? taken(formatMoment(offer.place.start, language)) : declined
    withTail((documentTail) => void run(() => answerOffer({ code, documentTail }, offer, given), said))
  }
  const look = (): void => withTail((documentTail) => void run(() => findAppointment(code, documentTail)))
  return { busy, problem, look, answer, tailSheet }
}
