import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { serviceItemId } from '#types/service-item.ts'
import type { Hold } from '#types/slot.ts'
import { Note } from '../../../components/note.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { HeldBar, useSpokenCountdown } from '../../../frame/held-bar.tsx'
import { OfficeTitle } from '../../../frame/office-name.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { type Language } from '../../../lib/language.ts'
import { type ItemParams, routes, type Step, tabs } from '../../../lib/routes.ts'
import type { StepsText } from '../../../lib/text/booking-steps.ts'
import { sentences } from '../../../lib/words/sentences.ts'
import { navigation } from '../../../platform/navigation.ts'
import { beginChoosing, enterStep, giveBackHeld, oneAnywhere, useDraft } from '../../../stores/draft.ts'
import { loadOffice, useOffice } from '../../../stores/office.ts'
import { LostSlot } from '../lost-slot.tsx'
import { Times } from './times.tsx'
import { useTaking } from './use-taking.ts'
import { useWanted } from './use-wanted.ts'
import { Wishes } from './wishes.tsx'

export default function Slots() {
  const { params, step } = useParams()
  const text = useStepsText()
  const language = useLanguage()
  const { draft, lost } = useDraft()
  const office = useOffice((state) => state.office)
  const wanted = useWanted(params)
  const { problem, take, wish: change } = useTaking(wanted)
  useEffect(enterStep, [])
  useDidShow(() => {
    if (useDraft.getState().draft.state === 'none') beginChoosing(params, { kind: 'book' })
    void loadOffice(params.officeId)
  })

  const held = draft.state === 'held' ? draft.hold : null
  const wish = draft.state === 'none' ? oneAnywhere : draft.wish
  const moving = draft.state !== 'none' && draft.purpose.kind === 'reschedule'
  const words = step === 'change' ? text.steps.backToCheck : text.booking.continue
  return (
    <Screen
      title={moving ? text.booking.rescheduleTitle : text.booking.slotsTitle}
      announce={useSpokenCountdown(held)}
      officeId={params.officeId}
      footer={held === null ? undefined : <HeldBar hold={held} words={words} onGo={() => goOn(step, moving)} />}
    >
      {office.state === 'ready' && <OfficeTitle name={office.value.name} />}
      {moving && <Note tone="info" words={text.booking.oldKept} />}
      {lost !== null && problem === null && (
        <Note tone="warn" spoken title={text.booking.lostTitle} words={text.refusals[lost]} />
      )}
      {problem !== null && (
        <LostSlot
          words={sentences([problem.words, stillHeld(held, { text, language })], language)}
          refusal={problem.refusal}
          onTake={(start) => void take(start)}
        />
      )}
      {office.state === 'ready' && draft.state !== 'none' && (
        <Wishes
          office={office.value}
          itemId={params.itemId}
          purpose={draft.purpose}
          wish={wish}
          onWish={(changed) => void change(changed)}
        />
      )}
      <Times wanted={wanted} wish={wish} held={held} onTake={(start) => void take(start)} />
      <Words size="faint" words={text.booking.numbersMean} />
      {held !== null && <TextLink role="button" words={text.steps.giveBack} onPress={() => void giveBackHeld()} />}
    </Screen>
  )
}

const goOn = (step: Step, moving: boolean): void => {
  if (step === 'change') navigation.back(tabs.home)
  else navigation.to(moving ? routes.check() : routes.applicant())
}

interface Speech {
  readonly text: StepsText
  readonly language: Language
}

const stillHeld = (hold: Hold | null, { text, language }: Speech): string => {
  const start = hold?.places[0]?.start
  return start === undefined ? '' : text.steps.wish.otherPlaces(formatMoment(start, language))
}

const useParams = (): { readonly params: ItemParams; readonly step: Step } => {
  const { officeId = '', itemId, step } = useRouter().params
  const item = serviceItemId.safeParse(itemId)
  return {
    params: { officeId, itemId: item.success ? item.data : 'residence-permit' },
    step: step === 'change' ? 'change' : 'next',
  }
}
