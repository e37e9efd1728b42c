import { useState } from 'react'
import { ButtonRow } from '../../../components/button-row.tsx'
import { Button } from '../../../components/button.tsx'
import { ConfirmSheet } from '../../../components/confirm-sheet.tsx'
import { Note } from '../../../components/note.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { routes } from '../../../lib/routes.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { navigation } from '../../../platform/navigation.ts'
import {
  cancelAppointment,
  type Pass,
  rememberTail,
  removePass,
  useAppointments,
} from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'
import { beginChoosing } from '../../../stores/draft.ts'
import { TailSheet } from './tail-sheet.tsx'

type Step = 'none' | 'ask-cancel' | 'tail-cancel' | 'tail-reschedule'

/** Moving and cancelling: the rules first, then what is lost, then who is asking. */
export const Changes = ({ pass }: { readonly pass: Pass }) => {
  const text = useText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const tail = useAppointments((state) => state.tails[pass.appointment.code])
  const [step, setStep] = useState<Step>('none')
  const { busy, message, cancel } = useCancel(pass)
  const { appointment } = pass
  const changeable = appointment.state === 'booked' && appointment.cancelUntil > now

  const go = (wanted: Step, documentTail: string): void => {
    setStep('none')
    if (wanted === 'tail-reschedule') reschedule(pass, documentTail)
    else void cancel(documentTail)
  }
  const withTail = (wanted: Step): void => (tail === undefined ? setStep(wanted) : go(wanted, tail))
  return (
    <>
      {message !== null && <Note tone={message.tone} spoken words={message.words} />}
      {changeable && (
        <>
          <ButtonRow>
            <Button kind="secondary" words={text.booking.reschedule} onPress={() => withTail('tail-reschedule')} />
            <Button kind="danger" words={text.booking.cancel} busy={busy} onPress={() => setStep('ask-cancel')} />
          </ButtonRow>
          <Words size="small" words={text.booking.howToCancel(formatMoment(appointment.cancelUntil, language))} />
        </>
      )}
      {appointment.state === 'booked' && !changeable && <Words size="small" words={text.booking.changeClosed} />}
      {appointment.state !== 'booked' && (
        <TextLink words={text.booking.forget} role="button" onPress={() => removePass(appointment.code)} />
      )}
      <ConfirmSheet
        open={step === 'ask-cancel'}
        title={text.booking.cancelAsk}
        words={text.booking.cancelLoses(formatMoment(appointment.place.start, language))}
        confirmWords={text.booking.cancelYes}
        keepWords={text.booking.cancelNo}
        kind="danger"
        onConfirm={() => withTail('tail-cancel')}
        onKeep={() => setStep('none')}
      />
      <TailSheet
        open={step === 'tail-cancel' || step === 'tail-reschedule'}
        onClose={() => setStep('none')}
        onTail={(typed) => go(step, typed)}
      />
    </>
  )
}

const reschedule = ({ appointment: { code, officeId, itemId } }: Pass, documentTail: string): void => {
  rememberTail(code, documentTail)
  beginChoosing({ officeId, itemId }, { kind: 'reschedule', code })
  navigation.to(routes.slots({ officeId, itemId }))
}

const useCancel = ({ appointment: { code } }: Pass) => {
  const text = useText()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<{ readonly tone: 'info' | 'bad'; readonly words: string } | null>(null)
  const cancel = async (documentTail: string): Promise<void> => {
    setBusy(true)
    const acted = await cancelAppointment(code, documentTail)
    setBusy(false)
    setMessage(
      acted.state === 'done'
        ? { tone: 'info', words: text.booking.cancelled }
        : { tone: 'bad', words: actedWords(acted, { text, language }) },
    )
  }
  return { busy, message, cancel }
}
