import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { Appointment } from '#types/appointment.ts'
import type { OfficeView } from '#types/office.ts'
import { Button } from '../../../components/button.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { HeldBar, useSpokenCountdown } from '../../../frame/held-bar.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { routes, tabs } from '../../../lib/routes.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { navigation } from '../../../platform/navigation.ts'
import { keepPass, rememberTail, showPass, updatePass, useAppointments } from '../../../stores/appointments.ts'
import { answersFor } from '../../../stores/checklist.ts'
import { confirmHeld, type Draft, rescheduleToHeld, useDraft } from '../../../stores/draft.ts'
import { checkForm, emptyTheForm, useForm } from '../../../stores/form.ts'
import { itemIn, loadItems, useItems } from '../../../stores/items.ts'
import { loadOffice, useOffice } from '../../../stores/office.ts'
import type { Acted } from '../../../stores/remote.ts'
import { Answers } from './answers.tsx'
import { passOf, windowNameOf } from './pass-of.ts'

type Held = Extract<Draft, { state: 'held' }>

/** Everything once more, each with a way to change it, then the one act that books or moves. */
export default function Check() {
  const text = useText()
  const { draft, lost } = useDraft()
  const office = useOffice((state) => state.office)
  useDidShow(() => {
    void loadItems()
    const current = useDraft.getState().draft
    if (current.state === 'held') void loadOffice(current.params.officeId)
  })
  if (draft.state !== 'held') {
    const again = (): void => {
      if (draft.state === 'none') navigation.tab(tabs.offices)
      else navigation.replace(routes.slots(draft.params))
    }
    return (
      <Screen title={text.booking.checkTitle} footer={<Button words={text.offices.chooseTime} onPress={again} />}>
        <Note
          tone="warn"
          spoken
          title={lost ? text.booking.lostTitle : undefined}
          words={lost ? text.refusals['hold-expired'] : text.booking.noHold}
        />
      </Screen>
    )
  }
  return office.state === 'ready' && office.value.id === draft.params.officeId ? (
    <HeldCheck draft={draft} office={office.value} />
  ) : (
    <Screen title={text.booking.checkTitle}>
      <RemoteView remote={office} onRetry={() => void loadOffice(draft.params.officeId)}>
        {() => null}
      </RemoteView>
    </Screen>
  )
}

const HeldCheck = ({ draft, office }: { readonly draft: Held; readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  const form = useForm((state) => state.form)
  const tails = useAppointments((state) => state.tails)
  const { items } = useItems()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const spoken = useSpokenCountdown(draft.hold)
  const start = draft.hold.places[0]?.start
  const when = start === undefined ? '' : formatMoment(start, language)
  const moving = draft.purpose.kind === 'reschedule'

  const finish = (acted: Acted<Appointment> | null): boolean => {
    setBusy(false)
    if (acted === null || acted.state === 'done') return acted !== null
    setProblem(actedWords(acted, { text, language }))
    return false
  }
  const book = async (): Promise<void> => {
    const guideId = office.services.find(({ itemId }) => itemId === draft.params.itemId)?.guideId ?? null
    const check = checkForm(form, guideId === null ? {} : answersFor(guideId))
    if (check.state === 'invalid') {
      navigation.to(routes.applicant())
      return
    }
    setBusy(true)
    const acted = await confirmHeld(check.applicant)
    if (!finish(acted) || acted?.state !== 'done') return
    keepPass(passOf(acted.value, office, itemIn(items, draft.params.itemId)))
    rememberTail(acted.value.code, check.applicant.documentNumber.slice(-4))
    emptyTheForm()
    showPass(acted.value.code)
    navigation.replace(routes.pass())
  }
  const move = async (code: string): Promise<void> => {
    setBusy(true)
    const acted = await rescheduleToHeld(tails[code] ?? '')
    if (!finish(acted) || acted?.state !== 'done') return
    updatePass(acted.value, windowNameOf(acted.value, office))
    showPass(code)
    navigation.replace(routes.pass())
  }
  const go = (): void => {
    setProblem(null)
    if (draft.purpose.kind === 'reschedule') void move(draft.purpose.code)
    else void book()
  }
  return (
    <Screen
      title={text.booking.checkTitle}
      announce={spoken}
      footer={
        <HeldBar
          hold={draft.hold}
          words={moving ? text.booking.moveNow(when) : text.booking.bookNow(when)}
          busy={busy}
          busyWords={moving ? text.booking.moving : text.booking.booking}
          onGo={go}
        />
      }
    >
      <Heading level={1} words={text.booking.checkTitle} />
      {moving && <Note tone="info" words={text.booking.oldKept} />}
      {problem !== null && <Note tone="bad" spoken words={problem} />}
      <Answers hold={draft.hold} office={office} form={moving ? null : form} />
      <Note tone="warn" words={text.common.demonstration} />
    </Screen>
  )
}
