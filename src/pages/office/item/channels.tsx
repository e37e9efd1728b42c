import type { Channel } from '#types/service-item.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { clipboard } from '../../../platform/clipboard.ts'
import { toast } from '../../../platform/toast.ts'

/** "Do it for real": the source's own channel and its steps. */
export const Channels = ({ channels }: { readonly channels: readonly Channel[] }) => {
  const text = useText()
  const language = useLanguage()
  if (channels.length === 0) return null
  const copy = async (address: string): Promise<void> => {
    const copied = await clipboard.copy(address)
    toast.show(copied.state === 'done' ? text.common.copied : text.common.notCopied)
  }
  return (
    <Section title={text.offices.channels}>
      {channels.map((channel) => {
        const { address } = channel
        return (
          <Card key={channel.name.zh}>
            <Heading level={3} words={pick(channel.name, language)} />
            {address !== null && <Words size="small" words={address} />}
            {channel.steps.map((step, index) => (
              <Words key={step.zh} size="small" words={`${String(index + 1)}. ${pick(step, language)}`} />
            ))}
            {channel.caution !== null && <Words size="small" strong words={pick(channel.caution, language)} />}
            {address !== null && (
              <Button kind="plain" icon="copy" words={text.offices.openChannel} onPress={() => void copy(address)} />
            )}
          </Card>
        )
      })}
    </Section>
  )
}
