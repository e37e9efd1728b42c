import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ButtonRow } from '../../../components/button-row.tsx'
import { ConfirmSheet } from '../../../components/confirm-sheet.tsx'
import { DataState } from '../../../components/data-state.tsx'
import { Note } from '../../../components/note.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { routes, tabs } from '../../../lib/routes.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { navigation } from '../../../platform/navigation.ts'
import { cancelAppointment, type Pass, rememberTail, removePass, useAppointments } from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'
import { beginChoosing } from '../../../stores/draft.ts'
import { askProgressOf } from '../../../stores/progress.ts'
import { PassCard } from './pass-card.tsx'
import { TailSheet } from './tail-sheet.tsx'
import { Visit } from './visit.tsx'

export default function PassPage() {
  const text = useText()
  const { passes, shown } = useAppointments()
  const pass = passes.find(({ appointment }) => appointment.code === shown)
  return (
    <Screen title={text.booking.passTitle}>
      {pass === undefined ? (
        <DataState
          state="empty"
          title={text.booking.passMissing}
          action={{ words: text.booking.mine, onPress: () => navigation.tab(tabs.appointments) }}
        />
      ) : (
        <Shown pass={pass} />
      )}
    </Screen>
  )
}

const Shown = ({ pass }: { readonly pass: Pass }) => {
  const text = useText()
  const language = useLanguage()
  const { code } = pass.appointment
  return (
    <>
      <PassCard pass={pass} />
      <Words size="faint" words={`${text.booking.passSaved} ${text.booking.lastChecked(formatMoment(pass.checkedAt, language))}`} />
      <Visit pass={pass} />
      <Changes pass={pass} />
      <ButtonRow>
        <Button
          kind="secondary"
          words={text.booking.seeProgress}
          onPress={() => {
            askProgressOf(code)
            navigation.to(routes.progress())
          }}
        />
        <Button
          kind="secondary"
          words={text.booking.seeOffice}
          onPress={() => navigation.to(routes.office({ officeId: pass.appointment.officeId }))}
        />
      </ButtonRow>
      <Note
        tone="warn"
        words={text.common.demonstration}
        action={{ words: text.common.doItForReal, onPress: () => navigation.to(routes.about()) }}
      />
    </>
  )
}

type Step = 'none' | 'ask-cancel' | 'tail-cancel' | 'tail-reschedule'

/** Moving and cancelling: the rules first, then what is lost, then who is asking. */
const Changes = ({ pass }: { readonly pass: Pass }) => {
  const text = useText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const tail = useAppointments((state) => state.tails[pass.appointment.code])
  const [step, setStep] = useState<Step>('none')
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<{ readonly tone: 'info' | 'bad'; readonly words: string } | null>(null)
  const { appointment } = pass
  const { code, officeId, itemId } = appointment
  const when = formatMoment(appointment.place.start, language)

  const cancel = async (documentTail: string): Promise<void> => {
    setStep('none')
    setBusy(true)
    const acted = await cancelAppointment(code, documentTail)
    setBusy(false)
    setMessage(
      acted.state === 'done'
        ? { tone: 'info', words: text.booking.cancelled }
        : { tone: 'bad', words: actedWords(acted, { text, language }) },
    )
  }
  const reschedule = (documentTail: string): void => {
    rememberTail(code, documentTail)
    setStep('none')
    beginChoosing({ officeId, itemId }, { kind: 'reschedule', code })
    navigation.to(routes.slots({ officeId, itemId }))
  }
  const changeable = appointment.state === 'booked' && appointment.cancelUntil > now
  return (
    <>
      {message !== null && <Note tone={message.tone} spoken words={message.words} />}
      {changeable && (
        <>
          <ButtonRow>
            <Button
              kind="secondary"
              words={text.booking.reschedule}
              onPress={() => (tail === undefined ? setStep('tail-reschedule') : reschedule(tail))}
            />
            <Button kind="danger" words={text.booking.cancel} busy={busy} onPress={() => setStep('ask-cancel')} />
          </ButtonRow>
          <Words size="small" words={text.booking.howToCancel(formatMoment(appointment.cancelUntil, language))} />
        </>
      )}
      {appointment.state === 'booked' && !changeable && <Words size="small" words={text.booking.changeClosed} />}
      {appointment.state !== 'booked' && (
        <TextLink words={text.booking.forget} role="button" onPress={() => removePass(code)} />
      )}
      <ConfirmSheet
        open={step === 'ask-cancel'}
        title={text.booking.cancelAsk}
        words={text.booking.cancelLoses(when)}
        confirmWords={text.booking.cancelYes}
        keepWords={text.booking.cancelNo}
        kind="danger"
        onConfirm={() => (tail === undefined ? setStep('tail-cancel') : void cancel(tail))}
        onKeep={() => setStep('none')}
      />
      <TailSheet
        open={step === 'tail-cancel' || step === 'tail-reschedule'}
        onClose={() => setStep('none')}
        onTail={(typed) => (step === 'tail-cancel' ? void cancel(typed) : reschedule(typed))}
      />
    </>
  )
}
