import { useState } from 'react'
import { ButtonRow } from '../../../components/button-row.tsx'
import { Button } from '../../../components/button.tsx'
import { ConfirmSheet } from '../../../components/confirm-sheet.tsx'
import { Note } from '../../../components/note.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useTail } from '../../../frame/use-tail.tsx'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { routes } from '../../../lib/routes.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { navigation } from '../../../platform/navigation.ts'
import { cancelAppointment } from '../../../stores/appointment-changes.ts'
import { findAppointment, type Pass, removePass } from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'
import { beginChoosing } from '../../../stores/draft.ts'
import type { Acted } from '../../../stores/remote.ts'
import { useChangeWords } from './change-words.ts'

type Asked = 'none' | 'cancel' | 'reschedule'

/** Moving and cancelling: the rules and what is lost first, then who is asking. */
export const Changes = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const [asked, setAsked] = useState<Asked>('none')
  const { busy, message, cancel, reschedule, tailSheet } = useChanges(pass)
  const words = useChangeWords(pass)
  const { appointment } = pass
  const booked = appointment.state === 'booked'
  const changeable = booked && appointment.cancelUntil > now
  const again = !booked || appointment.place.end <= now
  const close = (): void => setAsked('none')
  return (
    <>
      {message !== null && <Note tone={message.tone} spoken words={message.words} />}
      {changeable && (
        <>
          <ButtonRow>
            <Button kind="secondary" words={text.booking.reschedule} onPress={() => setAsked('reschedule')} />
            <Button kind="danger" words={text.booking.cancel} busy={busy} onPress={() => setAsked('cancel')} />
          </ButtonRow>
          <Words size="small" words={text.booking.howToCancel(formatMoment(appointment.cancelUntil, language))} />
        </>
      )}
      {booked && !changeable && !again && <Words size="small" words={text.booking.changeClosed} />}
      {appointment.state === 'missed' && <Words size="small" words={text.booking.missedWords} />}
      {again && <Again pass={pass} />}
      <ConfirmSheet
        open={asked === 'cancel'}
        title={text.booking.cancelAsk}
        words={words.cancel}
        confirmWords={text.booking.cancelYes}
        keepWords={text.booking.cancelNo}
        kind="danger"
        onConfirm={() => {
          close()
          cancel()
        }}
        onKeep={close}
      />
      <ConfirmSheet
        open={asked === 'reschedule'}
        title={text.steps.reschedule.title}
        words={words.reschedule}
        confirmWords={words.mayMove ? text.steps.reschedule.go : text.booking.cancel}
        keepWords={text.steps.reschedule.keep}
        kind={words.mayMove ? 'primary' : 'danger'}
        onConfirm={() => {
          setAsked(words.mayMove ? 'none' : 'cancel')
          if (words.mayMove) reschedule()
        }}
        onKeep={close}
      />
      {tailSheet}
    </>
  )
}

const Again = ({ pass: { appointment } }: { readonly pass: Pass }) => {
  const { booking } = useStepsText()
  const { code, officeId, itemId } = appointment
  return (
    <>
      <Button
        kind="secondary"
        words={booking.bookAgain}
        onPress={() => navigation.to(routes.item({ officeId, itemId }))}
      />
      <TextLink words={booking.forget} role="button" onPress={() => removePass(code)} />
    </>
  )
}

interface Message {
  readonly tone: 'info' | 'bad'
  readonly words: string
}

const useChanges = ({ appointment: { code, officeId, itemId } }: Pass) => {
  const text = useStepsText()
  const language = useLanguage()
  const { withTail, tailSheet } = useTail(code)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<Message | null>(null)
  const run = async (act: Promise<Acted<unknown>>): Promise<boolean> => {
    setBusy(true)
    setMessage(null)
    const acted = await act
    setBusy(false)
    if (acted.state !== 'done') setMessage({ tone: 'bad', words: actedWords(acted, { text, language }) })
    return acted.state === 'done'
  }
  const cancel = (): void =>
    withTail((documentTail) => {
      void run(cancelAppointment({ code, documentTail })).then((done) => {
        if (done) setMessage({ tone: 'info', words: text.booking.cancelled })
      })
    })
  // The pass may be older than the rules by now, and four wrong characters are better told before a time is chosen.
  const reschedule = (): void =>
    withTail((documentTail) => {
      void run(findAppointment(code, documentTail)).then((done) => {
        if (!done) return
        beginChoosing({ officeId, itemId }, { kind: 'reschedule', code })
        navigation.to(routes.slots({ officeId, itemId }))
      })
    })
  return { busy, message, cancel, reschedule, tailSheet }
}
