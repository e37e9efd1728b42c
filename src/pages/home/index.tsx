import { useDidShow } from '@tarojs/taro'
import { Fragment, useState } from 'react'
import { ButtonRow } from '../../components/button-row.tsx'
import { Button } from '../../components/button.tsx'
import { Heading } from '../../components/heading.tsx'
import { Note } from '../../components/note.tsx'
import { Section } from '../../components/section.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { CitySheet } from '../../frame/city-sheet.tsx'
import { OfficeRow } from '../../frame/office-row.tsx'
import { HeldAway } from '../../frame/held-away.tsx'
import { PassNews } from '../../frame/pass-news.tsx'
import { PassRow } from '../../frame/pass-row.tsx'
import { RemoteView } from '../../frame/remote-view.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useLanguage, useText } from '../../frame/use-text.ts'
import { pick } from '../../lib/language.ts'
import { routes, tabs } from '../../lib/routes.ts'
import { navigation } from '../../platform/navigation.ts'
import { upcoming, useAppointments } from '../../stores/appointments.ts'
import { useClock } from '../../stores/clock.ts'
import { loadNearby, useOffices } from '../../stores/offices.ts'
import { hasNews, lookForNews, usePassNews } from '../../stores/pass-news.ts'
import { citiesOf, loadPlaces, usePlaces } from '../../stores/places.ts'
import { askProgressOf } from '../../stores/progress.ts'
import { changeSettings, useSettings } from '../../stores/settings.ts'

export default function Home() {
  const text = useText()
  const passes = useAppointments((state) => state.passes)
  const now = useClock((clock) => clock.now)
  const closed = usePassNews((news) => news.closed)
  const coming = upcoming(passes, now)
  const [next] = coming
  useDidShow(() => {
    void lookForNews()
    void loadPlaces()
    void loadNearby(useSettings.getState().city)
  })
  return (
    <Screen tab title={text.common.appName}>
      <Heading level={1} words={text.offices.homeTitle} />
      <Note
        tone="warn"
        words={text.common.demonstration}
        action={{ words: text.common.doItForReal, onPress: () => navigation.to(routes.about()) }}
      />
      <HeldAway />
      <Section title={text.offices.nextVisit}>
        {next === undefined ? <Note tone="info" words={text.offices.noVisit} /> : <PassRow pass={next} />}
        {coming.map((pass) => (
          <Fragment key={pass.appointment.code}>
            {pass !== next && hasNews(pass, { closed, at: now }) && <PassRow pass={pass} />}
            <PassNews pass={pass} />
          </Fragment>
        ))}
      </Section>
      <ButtonRow>
        <Button words={text.offices.findOffice} onPress={() => navigation.tab(tabs.offices)} />
        <Button
          kind="secondary"
          words={text.offices.lookUpProgress}
          onPress={() => {
            askProgressOf('')
            navigation.to(routes.progress())
          }}
        />
      </ButtonRow>
      <Nearby />
      <TextLink words={text.offices.countDueDate} onPress={() => navigation.to(routes.dueDate())} />
    </Screen>
  )
}

const Nearby = () => {
  const text = useText()
  const language = useLanguage()
  const nearby = useOffices((state) => state.nearby)
  const places = usePlaces((state) => state.places)
  const code = useSettings((settings) => settings.city)
  const [choosing, setChoosing] = useState(false)
  const city = citiesOf(places).find((one) => one.code === code)
  const choose = (chosen: string | null): void => {
    changeSettings({ city: chosen })
    void loadNearby(chosen)
  }
  return (
    <Section
      title={city === undefined ? text.offices.bookableTitle : text.offices.nearTitle(pick(city.name, language))}
      aside={<TextLink words={text.offices.chooseCity} role="button" onPress={() => setChoosing(true)} />}
    >
      <RemoteView remote={nearby} rows={3} onRetry={() => void loadNearby(code)}>
        {({ offices }) =>
          offices.length === 0 ? (
            <Note tone="info" words={text.offices.notBookable} />
          ) : (
            offices.map((office) => <OfficeRow key={office.id} office={office} />)
          )
        }
      </RemoteView>
      <CitySheet open={choosing} chosen={code} onChoose={choose} onClose={() => setChoosing(false)} />
    </Section>
  )
}
