import type { OfficeView } from '#types/office.ts'
import { Card } from '../../../components/card.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { citationWords } from './citation-words.ts'

/** Where two sources disagree, both are shown with where they stand, and why one of them is followed. */
export const Disagreements = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  if (office.conflicts.length === 0) return null
  return (
    <Section title={text.offices.conflicts}>
      {office.conflicts.map((conflict) => (
        <Card key={conflict.id}>
          <Heading level={3} words={pick(conflict.subject, language)} />
          <Row
            stacked
            strong
            label={text.offices.conflictShown(citationWords(conflict.shown.citation, text))}
            value={pick(conflict.shown.value, language)}
          />
          <Row
            stacked
            label={text.offices.conflictOther(citationWords(conflict.other.citation, text))}
            value={pick(conflict.other.value, language)}
          />
          <Row stacked label={text.offices.conflictWhy} value={pick(conflict.reason, language)} />
        </Card>
      ))}
    </Section>
  )
}
