import { useDidShow } from '@tarojs/taro'
import { Fragment } from 'react'
import { Button } from '../../components/button.tsx'
import { DataState } from '../../components/data-state.tsx'
import { Section } from '../../components/section.tsx'
import { HeldAway } from '../../frame/held-away.tsx'
import { PassNews } from '../../frame/pass-news.tsx'
import { PassRow } from '../../frame/pass-row.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useText } from '../../frame/use-text.ts'
import { routes, tabs } from '../../lib/routes.ts'
import { navigation } from '../../platform/navigation.ts'
import { scan } from '../../platform/scan.ts'
import { toast } from '../../platform/toast.ts'
import { past, upcoming, useAppointments } from '../../stores/appointments.ts'
import { useClock } from '../../stores/clock.ts'
import { lookForNews } from '../../stores/pass-news.ts'
import { askProgressOf } from '../../stores/progress.ts'
import { wayOf } from './way-of-code.ts'

export default function Appointments() {
  const text = useText()
  const passes = useAppointments((state) => state.passes)
  const now = useClock((clock) => clock.now)
  const [coming, earlier] = [upcoming(passes, now), past(passes, now)]
  useDidShow(() => void lookForNews())
  const lookUp = (): void => {
    askProgressOf('')
    navigation.to(routes.progress())
  }
  const openScanned = async (): Promise<void> => {
    const scanned = await scan.read()
    if (scanned.state === 'refused') return
    const way = scanned.state === 'done' ? wayOf(scanned) : null
    if (way === null) toast.show(text.booking.scanFailed)
    else navigation.to(way)
  }
  return (
    <Screen tab title={text.booking.mine}>
      <HeldAway />
      {passes.length === 0 && (
        <DataState
          state="empty"
          title={text.booking.none}
          words={text.booking.noneWords}
          action={{ words: text.offices.findOffice, onPress: () => navigation.tab(tabs.offices) }}
        />
      )}
      {coming.length > 0 && (
        <Section title={text.booking.upcoming}>
          {coming.map((pass) => (
            <Fragment key={pass.appointment.code}>
              <PassRow pass={pass} />
              <PassNews pass={pass} />
            </Fragment>
          ))}
        </Section>
      )}
      {earlier.length > 0 && (
        <Section title={text.booking.past}>
          {earlier.map((pass) => (
            <PassRow key={pass.appointment.code} pass={pass} />
          ))}
        </Section>
      )}
      <Button kind="secondary" words={text.offices.lookUpProgress} onPress={lookUp} />
      {scan.offered && <Button kind="plain" icon="scan" words={text.booking.scan} onPress={() => void openScanned()} />}
    </Screen>
  )
}
