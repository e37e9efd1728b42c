import type { Channel } from '#types/service-item.ts'
import { Section } from '../../../components/section.tsx'
import { ChannelCard } from '../../../frame/channel-card.tsx'
import { useText } from '../../../frame/use-text.ts'

/** "Do it for real": the source's own channels and their steps. */
export const Channels = ({ channels }: { readonly channels: readonly Channel[] }) => {
  const { offices } = useText()
  if (channels.length === 0) return null
  return (
    <Section title={offices.channels}>
      {channels.map((channel) => (
        <ChannelCard key={channel.name.zh} channel={channel} />
      ))}
    </Section>
  )
}
