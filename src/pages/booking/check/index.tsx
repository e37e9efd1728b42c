import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import type { OfficeView } from '#types/office.ts'
import { Button } from '../../../components/button.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { HeldBar, useSpokenCountdown } from '../../../frame/held-bar.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { PolicyRules } from '../../../frame/policy-rules.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { routes, tabs } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { enterStep, giveBackHeld, useDraft } from '../../../stores/draft.ts'
import { formAt, useForm } from '../../../stores/form.ts'
import { loadItems } from '../../../stores/items.ts'
import { loadOffice, useOffice } from '../../../stores/office.ts'
import { Answers } from './answers.tsx'
import { Problem } from './problem.tsx'
import { type Held, useAct } from './use-act.ts'
import { type Here, useHere } from './use-here.ts'

/** Everything once more, each with a way to change it, then the one act that books or moves. */
export default function Check() {
  const text = useStepsText()
  const { draft, lost } = useDraft()
  const office = useOffice((state) => state.office)
  const here = useHere()
  useEffect(enterStep, [])
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
          title={lost === null ? undefined : text.booking.lostTitle}
          words={lost === null ? text.booking.noHold : text.refusals[lost]}
        />
      </Screen>
    )
  }
  return office.state === 'ready' && office.value.id === draft.params.officeId ? (
    <HeldCheck draft={draft} office={office.value} here={here} />
  ) : (
    <Screen title={text.booking.checkTitle}>
      <RemoteView remote={office} onRetry={() => void loadOffice(draft.params.officeId)}>
        {() => null}
      </RemoteView>
    </Screen>
  )
}

interface HeldCheckProps {
  readonly draft: Held
  readonly office: OfficeView
  readonly here: Here
}

const HeldCheck = ({ draft, office, here }: HeldCheckProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const { forms } = useForm()
  const { busy, problem, book, move } = useAct(draft, office, here)
  const { hold, purpose } = draft
  const spoken = useSpokenCountdown(hold)
  const start = hold.places[0]?.start
  const when = start === undefined ? '' : formatMoment(start, language)
  const moving = purpose.kind === 'reschedule'
  const bookWords =
    hold.places.length > 1
      ? text.steps.bookNow(text.booking.people(hold.places.length), when)
      : text.booking.bookNow(when)
  return (
    <Screen
      title={text.booking.checkTitle}
      announce={spoken}
      officeId={office.id}
      footer={
        <HeldBar
          hold={hold}
          words={moving ? text.booking.moveNow(when) : bookWords}
          busy={busy}
          busyWords={busyWords()}
          onGo={() => void (purpose.kind === 'reschedule' ? move(purpose.code) : book())}
        />
      }
    >
      <Heading level={1} words={text.booking.checkTitle} />
      {moving && <Note tone="info" words={text.booking.oldKept} />}
      {busy && draft.unanswered && (
        <Note tone="warn" spoken title={text.steps.unknown.title} words={text.steps.unknown.checking} />
      )}
      {problem !== null && <Problem hold={hold} problem={problem} />}
      <Answers
        hold={hold}
        office={office}
        forms={moving ? [] : hold.places.map((_, index) => formAt({ forms, at: 0 }, index))}
      />
      {office.booking !== null && !moving && <PolicyRules title={text.offices.rules} policy={office.booking.policy} />}
      <Note tone="warn" words={text.common.demonstration} />
      {!draft.unanswered && <TextLink role="button" words={text.steps.giveBack} onPress={() => void giveBackHeld()} />}
    </Screen>
  )

  function busyWords(): string {
    if (draft.unanswered) return text.steps.unknown.busy
    return moving ? text.booking.moving : text.booking.booking
  }
}
