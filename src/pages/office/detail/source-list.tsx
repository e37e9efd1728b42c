import type { OfficeView } from '#types/office.ts'
import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'

/** Which document says this, on which line, how well it could be read, and what was inferred. */
export const SourceList = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  return (
    <Section title={text.offices.sources}>
      <Card>
        {office.citations.map(({ source, line, confidence }) => (
          <Row
            key={`${source} ${String(line)}`}
            label={text.offices.sourceNames[source]}
            value={[line === null ? null : text.offices.sourceLine(line), text.offices.confidence[confidence]]
              .filter((word) => word !== null)
              .join(' · ')}
          />
        ))}
        {office.inferred.map(({ field, from }) => (
          <Words
            key={field}
            size="small"
            words={text.offices.inferred(text.offices.fieldNames[field] ?? field, pick(from, language))}
          />
        ))}
        <TextLink words={text.offices.aboutSources} onPress={() => navigation.to(routes.sources())} />
      </Card>
    </Section>
  )
}
