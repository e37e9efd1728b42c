import type { ServiceGuide, TimeLimit } from '#types/service-item.ts'
import type { Citation } from '#types/source.ts'
import { Card } from '../../../components/card.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Timeline } from '../../../components/timeline.tsx'
import { Words } from '../../../components/words.tsx'
import { ChannelCard } from '../../../frame/channel-card.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'

interface GuideProps {
  readonly guide: ServiceGuide
}

/** One source's whole process: steps, limits, what else it says, and where it is done for real. */
export const GuideProcess = ({ guide }: GuideProps) => {
  const text = useProgressText()
  const language = useLanguage()
  return (
    <>
      <Heading level={1} words={pick(guide.title, language)} />
      <Steps guide={guide} />
      <Section title={text.progress.process.limits}>
        {guide.limits.map((limit) => (
          <Limit key={`${String(limit.promisedDays)} ${String(limit.statutoryDays)}`} limit={limit} />
        ))}
        <TextLink words={text.me.links.dueDate} onPress={() => navigation.to(routes.dueDate())} />
      </Section>
      <Section title={text.offices.facts}>
        <Card>
          {guide.facts.map((fact) => (
            <Row key={fact.label.zh} stacked label={pick(fact.label, language)} value={pick(fact.text, language)} />
          ))}
        </Card>
      </Section>
      <Section title={text.offices.channels}>
        {guide.channels.map((channel) => (
          <ChannelCard key={channel.name.zh} channel={channel} />
        ))}
      </Section>
      <TextLink words={text.offices.aboutSources} onPress={() => navigation.to(routes.sources())} />
    </>
  )
}

const Steps = ({ guide }: GuideProps) => {
  const { process } = useProgressText().progress
  const language = useLanguage()
  const source = useSourceWords()
  const sources = guide.process.map(({ citation }) => source(citation))
  // Told in one breath, the steps have one source.
  const shared = new Set(sources).size === 1 ? sources[0] : undefined
  return (
    <Section title={process.steps}>
      <Card>
        <Timeline
          label={process.steps}
          entries={guide.process.map((step, index) => ({
            key: step.name.zh,
            state: 'ahead',
            stateWords: '',
            title: process.step(index + 1, pick(step.name, language)),
            body: pick(step.text, language),
            time: shared === undefined ? sources[index] : undefined,
          }))}
        />
      </Card>
      {shared !== undefined && <Words size="faint" words={shared} />}
    </Section>
  )
}

const Limit = ({ limit }: { readonly limit: TimeLimit }) => {
  const { offices } = useProgressText()
  const language = useLanguage()
  const source = useSourceWords()
  const parts = limit.statutoryParts.map(({ name, days }) => `${pick(name, language)} ${String(days)}`)
  return (
    <Card>
      {limit.promisedDays !== null && <Words strong words={offices.promisedDays(limit.promisedDays)} />}
      {limit.statutoryDays !== null && <Words words={offices.statutoryDays(limit.statutoryDays)} />}
      {parts.length > 0 && <Words size="small" words={parts.join(' + ')} />}
      {limit.earlierPromise !== null && <Words size="small" words={pick(limit.earlierPromise, language)} />}
      <Words size="faint" words={source(limit.citation)} />
    </Card>
  )
}

const useSourceWords = (): ((citation: Citation) => string) => {
  const { offices, progress } = useProgressText()
  return ({ source, line }) =>
    progress.process.source(offices.sourceNames[source], line === null ? '' : offices.sourceLine(line))
}
