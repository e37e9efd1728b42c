import { useState } from 'react'
import type { LocalDate } from '#types/time.ts'
import { Button } from '../../../components/button.tsx'
import { Note } from '../../../components/note.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useTail } from '../../../frame/use-tail.tsx'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { toast } from '../../../platform/toast.ts'
import { type Opening, requestEarlier, withdrawEarlier } from '../../../stores/appointment-changes.ts'
import type { Pass } from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'
import { useOffice } from '../../../stores/office.ts'
import { EarlierSheet } from './earlier-sheet.tsx'

/** Whoever would rather come earlier asks once; places that come free are offered one person at a time. */
export const Earlier = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const office = useOffice((state) => state.office)
  const [open, setOpen] = useState(false)
  const { busy, problem, run, tailSheet } = useWish(pass)
  const { appointment } = pass
  const words = text.steps.earlier
  if (appointment.state !== 'booked' || appointment.closedDay !== null || appointment.cancelUntil <= now) return null
  const minutes = office.state === 'ready' ? office.value.booking?.policy.claimMinutes : undefined
  const ask = (before: LocalDate): void => {
    setOpen(false)
    run((opening) => requestEarlier(opening, before))
  }
  return (
    <Section title={words.title}>
      {minutes !== undefined && <Words size="small" words={words.lead(minutes)} />}
      {problem !== null && <Note tone="bad" spoken words={problem} />}
      {appointment.earlier === null ? (
        <Button kind="secondary" words={words.ask} busy={busy} onPress={() => setOpen(true)} />
      ) : (
        <>
          <Note
            tone="info"
            title={words.asked(formatDate(appointment.earlier.before, 'day', language))}
            words={words.where}
          />
          <TextLink role="button" words={words.withdraw} onPress={() => run(withdrawEarlier, words.withdrawn)} />
        </>
      )}
      <EarlierSheet open={open} own={appointment.place.start} onClose={() => setOpen(false)} onAsk={ask} />
      {tailSheet}
    </Section>
  )
}

const useWish = ({ appointment: { code } }: Pass) => {
  const text = useStepsText()
  const language = useLanguage()
  const { withTail, tailSheet } = useTail(code)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (wish: (opening: Opening) => ReturnType<typeof withdrawEarlier>, opening: Opening) => {
    setBusy(true)
    setProblem(null)
    const acted = await wish(opening)
    setBusy(false)
    if (acted.state !== 'done') setProblem(actedWords(acted, { text, language }))
    return acted.state
  }
  const run = (wish: (opening: Opening) => ReturnType<typeof withdrawEarlier>, said?: string): void =>
    withTail((documentTail) => {
      void act(wish, { code, documentTail }).then((state) => {
        if (state === 'done' && said !== undefined) toast.show(said)
      })
    })
  return { busy, problem, run, tailSheet }
}
