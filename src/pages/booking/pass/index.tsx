import { useDidShow } from '@tarojs/taro'
import { Button } from '../../../components/button.tsx'
import { ButtonRow } from '../../../components/button-row.tsx'
import { DataState } from '../../../components/data-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { routes, tabs } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { findAppointment, type Pass, useAppointments } from '../../../stores/appointments.ts'
import { askProgressOf } from '../../../stores/progress.ts'
import { Changes } from './changes.tsx'
import { PassCard } from './pass-card.tsx'
import { Trip } from './trip.tsx'
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
  const { code, officeId, itemId } = pass.appointment
  const tail = useAppointments((state) => state.tails[code])
  useDidShow(() => {
    // With both factors at hand the pass is brought up to date; without, it says when it last was.
    if (tail !== undefined) void findAppointment(code, tail)
  })
  return (
    <>
      <PassCard pass={pass} />
      <Words
        size="faint"
        words={`${text.booking.passSaved} ${text.booking.lastChecked(formatMoment(pass.checkedAt, language))}`}
      />
      <Trip pass={pass} />
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
          onPress={() => navigation.to(routes.office({ officeId }))}
        />
      </ButtonRow>
      <Note
        tone="warn"
        words={text.common.demonstration}
        action={{ words: text.common.doItForReal, onPress: () => navigation.to(routes.item({ officeId, itemId })) }}
      />
    </>
  )
}
