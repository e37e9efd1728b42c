import { View } from '@tarojs/components'
import type { Phone } from '#types/office.ts'
import type { ServiceStatus } from '#types/service-hours.ts'
import { Card } from '../components/card.tsx'
import { Section } from '../components/section.tsx'
import { StatusLine, type Tone } from '../components/status-line.tsx'
import { TextLink } from '../components/text-link.tsx'
import { Words } from '../components/words.tsx'
import type { Text } from '../lib/text.ts'
import { becauseWords, momentNear } from '../lib/words/hours.ts'
import { type Advice, type Change, type Verdict, worthTheTrip } from '../lib/worth-the-trip.ts'
import { phone } from '../platform/phone.ts'
import { useLanguage, useText } from './use-text.ts'

interface TripCardProps {
  readonly title: string
  readonly status: ServiceStatus
  /** Names of the materials that are not ticked; null where no source lists any. */
  readonly missing: readonly string[] | null
  readonly couldBook: boolean
  readonly expected: boolean
  readonly phone: Phone | null
  readonly onMaterials: () => void
  readonly onBook: () => void
}

const tones: Record<Verdict, Tone> = {
  go: 'open',
  hurry: 'soon',
  prepare: 'soon',
  wait: 'soon',
  stay: 'closed',
  call: 'neutral',
}

/** Go or don't go, why, and what would change it. */
export const TripCard = (props: TripCardProps) => {
  const text = useText()
  const language = useLanguage()
  const { title, status, missing, couldBook, expected } = props
  const advice = worthTheTrip({ status, missing: missing?.length ?? 0, couldBook, expected })
  return (
    <Section title={title}>
      <Card>
        <StatusLine tone={tones[advice.verdict]} words={text.trip.verdicts[advice.verdict]} />
        <Words
          size="small"
          words={
            expected && advice.minutesLeft !== null
              ? text.trip.openThen
              : reasonWords({ advice, status, text }, becauseWords(status.because, { text, language }))
          }
        />
        {missing !== null && <Missing names={missing} />}
        {advice.verdict !== 'go' && <Words size="small" strong words={text.trip.whatChanges} />}
        {advice.changes.map((change) => (
          <View key={change.kind} className="cy-stacked">
            <ChangeLine
              {...props}
              change={change}
              opens={
                change.kind === 'opens' ? text.trip.opens(momentNear(change.at, status.at, { text, language })) : ''
              }
            />
          </View>
        ))}
      </Card>
    </Section>
  )
}

interface Reasons {
  readonly advice: Advice
  readonly status: ServiceStatus
  readonly text: Text
}

const reasonWords = ({ advice, status, text }: Reasons, because: string): string => {
  const { minutesLeft, verdict } = advice
  if (minutesLeft !== null) {
    return text.trip.left(Math.floor(minutesLeft / 60), minutesLeft % 60, status.lastAdmission !== null)
  }
  if (status.state === 'break') return text.trip.onBreak
  return verdict === 'call' ? text.trip.noHours : because
}

const mostNames = 3

/** Each in a line of its own, as they are ticked; what they need is not read as one long sentence. */
const Missing = ({ names }: { readonly names: readonly string[] }) => {
  const { trip, common } = useText()
  if (names.length === 0) return <Words size="small" words={trip.allReady} />
  const more = names.length - mostNames
  const lines = [...names.slice(0, mostNames), ...(more > 0 ? [trip.andMore(more)] : [])]
  return (
    <>
      <Words size="small" words={trip.missing(names.length) + common.colon} />
      {lines.map((line) => (
        <Words key={line} size="small" words={line} />
      ))}
    </>
  )
}

/** A change that can be made from here is a link; waiting is words. */
const ChangeLine = ({
  change,
  opens,
  phone: line,
  onMaterials,
  onBook,
}: Omit<TripCardProps, 'missing'> & { readonly change: Change; readonly opens: string }) => {
  const { trip } = useText()
  switch (change.kind) {
    case 'opens':
      return <Words size="small" words={opens} />
    case 'materials':
      return <TextLink words={trip.tickMaterials} onPress={onMaterials} />
    case 'book':
      return <TextLink words={trip.book} onPress={onBook} />
    case 'call': {
      const number = line?.number ?? null
      if (number === null) return <Words size="small" words={trip.callToAsk} />
      return <TextLink role="button" words={`${trip.callToAsk} ${number}`} onPress={() => void phone.call(number)} />
    }
  }
}
