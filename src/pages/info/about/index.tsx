import { useEffect } from 'react'
import type { Channel, ServiceItem } from '#types/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { ListRow } from '../../../components/list-row.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { ChannelCard } from '../../../frame/channel-card.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useInfoText } from '../../../frame/use-info-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { type Language, pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { phone } from '../../../platform/phone.ts'
import { loadItems, useItems } from '../../../stores/items.ts'
import { BulletCard } from '../bullet-card.tsx'

export default function About() {
  const { about } = useInfoText().info
  useEffect(() => void loadItems(), [])
  return (
    <Screen title={about.title}>
      <Words size="lead" words={about.lead} />
      <BulletCard title={about.isTitle} lines={about.is} />
      <BulletCard title={about.isNotTitle} lines={about.isNot} />
      <BulletCard title={about.mockTitle} lines={about.mock} />
      <RealChannels />
      <Phones />
      <More />
    </Screen>
  )
}

/** Every official channel that a guide names, once. */
const RealChannels = () => {
  const { about } = useInfoText().info
  const language = useLanguage()
  const items = useItems((state) => state.items)
  return (
    <Section title={about.realTitle}>
      <Words size="small" words={about.realWords} />
      <RemoteView remote={items} rows={3} onRetry={() => void loadItems()}>
        {(value) =>
          channelsOf(value.items, language).map(({ channel, uses }) => (
            <ChannelCard key={channel.name.zh} channel={channel} note={about.channelFor(uses.join(' · '))} />
          ))
        }
      </RemoteView>
    </Section>
  )
}

interface UsedChannel {
  readonly channel: Channel
  readonly uses: readonly string[]
}

const channelsOf = (items: readonly ServiceItem[], language: Language): readonly UsedChannel[] => {
  const found = new Map<string, UsedChannel>()
  for (const guide of items.flatMap(({ guides }) => guides)) {
    for (const channel of guide.channels) {
      const uses = found.get(channel.name.zh)?.uses ?? []
      found.set(channel.name.zh, { channel, uses: [...uses, pick(guide.title, language)] })
    }
  }
  return [...found.values()]
}

const lines = [
  { key: 'immigration', number: '12367' },
  { key: 'city', number: '12345' },
] as const

const Phones = () => {
  const { about } = useInfoText().info
  return (
    <Section title={about.phonesTitle}>
      <Card>
        {lines.map(({ key, number }) => (
          <Row
            key={key}
            stacked
            label={about.phones[key]}
            value={number}
            action={{ words: about.call, label: `${about.call} ${number}`, onPress: () => void phone.call(number) }}
          />
        ))}
      </Card>
    </Section>
  )
}

const More = () => {
  const text = useInfoText()
  const { about } = text.info
  const { links, linkNotes } = text.me
  return (
    <Section title={about.moreTitle}>
      {(['glossary', 'sources', 'privacy', 'dueDate', 'process'] as const).map((key) => (
        <ListRow key={key} title={links[key]} note={linkNotes[key]} onPress={() => navigation.to(routes[key]())} />
      ))}
    </Section>
  )
}
