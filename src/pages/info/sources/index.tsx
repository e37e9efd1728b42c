import { useEffect } from 'react'
import type { SourceDocument } from '#types/source.ts'
import { Card } from '../../../components/card.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useInfoText } from '../../../frame/use-info-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { languageTags, pick } from '../../../lib/language.ts'
import { loadSources, useSources } from '../../../stores/sources.ts'
import { NamedCard } from '../named-card.tsx'

export default function Sources() {
  const { sources: text } = useInfoText().info
  const sources = useSources((state) => state.sources)
  useEffect(() => void loadSources(), [])
  const { confidence } = text
  return (
    <Screen title={text.title}>
      <Words words={text.lead} />
      <Section title={text.documents}>
        <RemoteView remote={sources} rows={6} onRetry={() => void loadSources()}>
          {(value) => value.sources.map((source) => <Document key={source.id} source={source} />)}
        </RemoteView>
      </Section>
      <NamedCard title={text.confidenceTitle} rows={[confidence.clean, confidence.repaired, confidence.garbled]} />
      <Explained title={text.inferredTitle} words={text.inferredWords} />
      <Explained title={text.conflictsTitle} words={text.conflictsWords} />
      <Explained title={text.missingTitle} words={text.missingWords} />
      <Explained title={text.sampleTitle} words={text.sampleWords} />
    </Screen>
  )
}

const Document = ({ source }: { readonly source: SourceDocument }) => {
  const { sources: text } = useInfoText().info
  const language = useLanguage()
  const { title, publisher, published } = source
  return (
    <Card>
      <Heading level={3} words={pick(title, language)} />
      {language !== 'zh' && <Words size="small" words={title.zh} lang={languageTags.zh} />}
      <Row stacked label={text.publisher} value={pick(publisher, language)} />
      <Row
        stacked
        label={text.published}
        value={published === null ? text.undated : formatDate(published, 'long', language)}
      />
    </Card>
  )
}

const Explained = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <Section title={title}>
    <Words words={words} />
  </Section>
)
