import { useDidShow } from '@tarojs/taro'
import { ListRow } from '../../components/list-row.tsx'
import { Section } from '../../components/section.tsx'
import { Words } from '../../components/words.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useText } from '../../frame/use-text.ts'
import { routes } from '../../lib/routes.ts'
import { version } from '../../lib/version.ts'
import { navigation } from '../../platform/navigation.ts'
import { loadPlaces } from '../../stores/places.ts'
import { askProgressOf } from '../../stores/progress.ts'
import { MyCity } from './my-city.tsx'
import { MyPeople } from './my-people.tsx'
import { Preferences } from './preferences.tsx'

export default function Me() {
  const text = useText()
  useDidShow(() => void loadPlaces())
  return (
    <Screen tab title={text.common.tabs.me}>
      <Preferences />
      <MyCity />
      <MyPeople />
      <Links />
      <Words size="faint" words={text.me.version(version)} />
    </Screen>
  )
}

const links = ['progress', 'dueDate', 'process', 'glossary', 'about', 'sources', 'privacy'] as const

const Links = () => {
  const { links: titles, linkNotes, ...me } = useText().me
  const go = (key: (typeof links)[number]): void => {
    if (key === 'progress') askProgressOf('')
    navigation.to(routes[key]())
  }
  return (
    <Section title={me.more}>
      {links.map((key) => (
        <ListRow key={key} title={titles[key]} note={linkNotes[key]} onPress={() => go(key)} />
      ))}
    </Section>
  )
}
