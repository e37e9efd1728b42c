import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { DataState } from '../../../components/data-state.tsx'
import { OnScreen } from '../../../components/paper.tsx'
import { Words } from '../../../components/words.tsx'
import { PassNews } from '../../../frame/pass-news.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { tabs } from '../../../lib/routes.ts'
import { sentences } from '../../../lib/words/sentences.ts'
import { navigation } from '../../../platform/navigation.ts'
import { type Pass, upcoming, useAppointments } from '../../../stores/appointments.ts'
import { useClock } from '../../../stores/clock.ts'
import { loadItems } from '../../../stores/items.ts'
import { loadOffice } from '../../../stores/office.ts'
import { lookForNews } from '../../../stores/pass-news.ts'
import { useShareOfItem } from '../share-item.ts'
import { Changes } from './changes.tsx'
import { Earlier } from './earlier.tsx'
import { More } from './more.tsx'
import { PassCard } from './pass-card.tsx'
import { useBrightScreen } from './use-bright-screen.ts'
import { PassSheet } from './pass-sheet.tsx'
import { Reminder } from './reminder.tsx'
import { Trip } from './trip.tsx'
import { Visit } from './visit.tsx'

export default function PassPage() {
  const text = useStepsText()
  const { passes, shown } = useAppointments()
  const now = useClock((clock) => clock.now)
  // Opened anew, with nothing chosen: whoever comes back to the pass means the next visit.
  const pass = shown === null ? upcoming(passes, now)[0] : passes.find(({ appointment }) => appointment.code === shown)
  useShareOfItem(pass)
  return (
    <Screen title={text.booking.passTitle} officeId={pass?.appointment.officeId}>
      {pass === undefined ? (
        <DataState
          state="empty"
          title={text.booking.passMissing}
          action={{ words: text.booking.mine, onPress: () => navigation.tab(tabs.appointments) }}
        />
      ) : (
        <Shown key={pass.appointment.code} pass={pass} />
      )}
    </Screen>
  )
}

const Shown = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const { officeId } = pass.appointment
  useDidShow(() => void lookForNews())
  useBrightScreen()
  useEffect(() => {
    void loadItems()
    void loadOffice(officeId)
  }, [officeId])
  return (
    <>
      <OnScreen>
        <PassNews pass={pass} />
        <PassCard pass={pass} />
        <Words
          size="faint"
          words={sentences(
            [text.booking.passSaved, text.booking.lastChecked(formatMoment(pass.checkedAt, language))],
            language,
          )}
        />
        <Trip pass={pass} />
        <Visit pass={pass} />
        <Reminder pass={pass} />
        <Changes pass={pass} />
        <Earlier pass={pass} />
        <More pass={pass} />
      </OnScreen>
      <PassSheet pass={pass} />
    </>
  )
}
