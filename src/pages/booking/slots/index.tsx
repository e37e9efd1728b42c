import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Refusal } from '#types/outcome.ts'
import { serviceItemId } from '#types/service-item.ts'
import type { Instant } from '#types/time.ts'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { HeldBar, useSpokenCountdown } from '../../../frame/held-bar.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { dateOf } from '../../../lib/dates.ts'
import { pickName } from '../../../lib/language.ts'
import { type ItemParams, routes } from '../../../lib/routes.ts'
import { actedWords } from '../../../lib/words/refusal.ts'
import { navigation } from '../../../platform/navigation.ts'
import { refreshAvailability, startAvailability, useAvailability } from '../../../stores/availability.ts'
import { beginChoosing, holdPlace, useDraft } from '../../../stores/draft.ts'
import { loadOffice, useOffice } from '../../../stores/office.ts'
import { Choices, type View } from './choices.tsx'
import { DayTimes } from './day-times.tsx'
import { LostSlot } from './lost-slot.tsx'
import { Month } from './month.tsx'
import { NextFree } from './next-free.tsx'

export default function Slots() {
  const params = useParams()
  const text = useText()
  const language = useLanguage()
  const { days, soon } = useAvailability()
  const { draft, lost } = useDraft()
  const office = useOffice((state) => state.office)
  const [view, setView] = useState<View>('calendar')
  const { date, setDate, problem, take } = useTaking(params)
  const held = draft.state === 'held' ? draft.hold : null
  const spoken = useSpokenCountdown(held)
  const rescheduling = draft.state !== 'none' && draft.purpose.kind === 'reschedule'

  useDidShow(() => {
    if (useDraft.getState().draft.state === 'none') beginChoosing(params, { kind: 'book' })
    void loadOffice(params.officeId)
    void startAvailability(params)
  })

  const goOn = (): void => navigation.to(rescheduling ? routes.check() : routes.applicant())
  return (
    <Screen
      title={rescheduling ? text.booking.rescheduleTitle : text.booking.slotsTitle}
      announce={spoken}
      footer={held === null ? undefined : <HeldBar hold={held} words={text.booking.continue} onGo={goOn} />}
    >
      {office.state === 'ready' && <Heading level={1} words={pickName(office.value.name, language)} />}
      {rescheduling && <Note tone="info" words={text.booking.oldKept} />}
      {lost && <Note tone="warn" spoken title={text.booking.lostTitle} words={text.refusals['hold-expired']} />}
      {problem !== null && (
        <LostSlot words={problem.words} refusal={problem.refusal} onTake={(start) => void take(start)} />
      )}
      <Choices view={view} onView={setView} onTake={(start) => void take(start)} />
      {view === 'calendar' ? (
        <RemoteView remote={days} rows={4} onRetry={() => void startAvailability(params)}>
          {(value) => (
            <>
              <Month params={params} days={value.days} chosen={date} onChoose={setDate} />
              <DayTimes days={value.days} date={date} held={held} onTake={(start) => void take(start)} />
            </>
          )}
        </RemoteView>
      ) : (
        <RemoteView remote={soon} rows={4} onRetry={() => void startAvailability(params)}>
          {(value) => <NextFree days={value.days} held={held} onTake={(start) => void take(start)} />}
        </RemoteView>
      )}
      <Words size="faint" words={text.booking.numbersMean} />
    </Screen>
  )
}

/** The date looked at, and holding a place on it. */
const useTaking = (params: ItemParams) => {
  const text = useText()
  const language = useLanguage()
  const [date, setDate] = useState<string | null>(null)
  const [problem, setProblem] = useState<{ readonly words: string; readonly refusal: Refusal | null } | null>(null)
  const take = async (start: Instant): Promise<void> => {
    setProblem(null)
    setDate(dateOf(start))
    const acted = await holdPlace(start)
    if (acted.state !== 'done') {
      const refusal = acted.state === 'refused' ? acted.refusal : null
      setProblem({ words: actedWords(acted, { text, language }), refusal })
    }
    await refreshAvailability(params)
  }
  return { date, setDate, problem, take }
}

const useParams = (): ItemParams => {
  const { officeId = '', itemId } = useRouter().params
  const item = serviceItemId.safeParse(itemId)
  return { officeId, itemId: item.success ? item.data : 'residence-permit' }
}
