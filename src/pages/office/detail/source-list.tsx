import { useEffect } from 'react'
import type { OfficeView } from '#types/office.ts'
import type { SourceDocument } from '#types/source.ts'
import { Card } from '../../../components/card.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { loadSources, useSources } from '../../../stores/sources.ts'
import { citationWords } from './citation-words.ts'
import { Report } from './report.tsx'

/** Which document says this and when, on which line, how well it reads; what was repaired, lost and inferred. */
export const SourceList = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const { record } = text.offices
  useEffect(() => void loadSources(), [])
  return (
    <Section title={record.title}>
      <Card>
        <Words size="small" words={record.lead} />
        {office.citations.map((citation) => (
          <Row
            key={`${citation.source} ${String(citation.line)}`}
            stacked
            label={record.confidence[citation.confidence]}
            value={<Cited words={citationWords(citation, text)} source={citation.source} />}
          />
        ))}
        <Read office={office} />
        <TextLink words={text.offices.aboutSources} onPress={() => navigation.to(routes.sources())} />
        <Report office={office} />
      </Card>
    </Section>
  )
}

/** Where, and of which date the document is. */
const Cited = ({ words, source }: { readonly words: string; readonly source: SourceDocument['id'] }) => {
  const { record } = useText().offices
  const language = useLanguage()
  const sources = useSources((state) => state.sources)
  const document = sources.state === 'ready' ? sources.value.sources.find(({ id }) => id === source) : undefined
  if (document === undefined) return words
  const { published } = document
  const date = published === null ? record.undated : record.dated(formatDate(published, 'long', language))
  return `${words} · ${date}`
}

/** What reading the source took: nothing to say where it reads clearly. */
const Read = ({ office }: { readonly office: OfficeView }) => {
  const { record } = useText().offices
  const language = useLanguage()
  const names: Readonly<Record<string, string>> = record.cells
  const repairs = office.repairs.map(({ cell, lines, reason }) => {
    const where = lines.length === 0 ? '' : ` (${record.lines(lines.join(', '))})`
    return record.repair(record.cells[cell], pick(reason, language)) + where
  })
  const inferred = office.inferred.map(({ field, from }) => record.repair(names[field] ?? field, pick(from, language)))
  return (
    <>
      <Told title={record.lost} lines={office.lost.map((field) => record.lostField(record.cells[field]))} />
      <Told title={record.repairs} lines={repairs} />
      <Told title={record.inferredTitle} lines={inferred} />
    </>
  )
}

const Told = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => {
  if (lines.length === 0) return null
  return (
    <>
      <Heading level={3} words={title} />
      {lines.map((line) => (
        <Words key={line} size="small" words={line} />
      ))}
    </>
  )
}
