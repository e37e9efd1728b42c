import type { Channel } from '#types/service-item.ts'
import { Button } from '../components/button.tsx'
import { Card } from '../components/card.tsx'
import { Heading } from '../components/heading.tsx'
import { Words } from '../components/words.tsx'
import { pick } from '../lib/language.ts'
import { clipboard } from '../platform/clipboard.ts'
import { toast } from '../platform/toast.ts'
import { useLanguage, useText } from './use-text.ts'

interface ChannelCardProps {
  readonly channel: Channel
  /** Such as what the channel is for. */
  readonly note?: string | undefined
}

/** Where a thing is done for real: the source's own channel, its steps, and a caution where one is due. */
export const ChannelCard = ({ channel, note }: ChannelCardProps) => {
  const text = useText()
  const language = useLanguage()
  const { address, name, steps, caution } = channel
  const copy = async (copied: string): Promise<void> => {
    const { state } = await clipboard.copy(copied)
    toast.show(state === 'done' ? text.common.copied : text.common.notCopied)
  }
  return (
    <Card>
      <Heading level={3} words={pick(name, language)} />
      {note !== undefined && <Words size="faint" words={note} />}
      {address !== null && <Words size="small" words={address} />}
      {steps.map((step, index) => (
        <Words key={step.zh} size="small" words={`${index + 1}. ${pick(step, language)}`} />
      ))}
      {caution !== null && <Words size="small" strong words={pick(caution, language)} />}
      {address !== null && (
        <Button
          kind="plain"
          icon="copy"
          words={text.offices.openChannel}
          label={`${text.offices.openChannel} ${address}`}
          onPress={() => void copy(address)}
        />
      )}
    </Card>
  )
}
