import { Row } from '../components/row.tsx'
import { Section } from '../components/section.tsx'
import { pick } from '../lib/language.ts'
import type { materialsFor } from '../stores/checklist.ts'
import { useLanguage, useText } from './use-text.ts'

interface PaperListProps {
  readonly needed: ReturnType<typeof materialsFor>
  readonly ticked: readonly string[]
}

/** The checklist on paper: a box for each, ticked where it was ticked on the screen. */
export const PaperList = ({ needed, ticked }: PaperListProps) => {
  const text = useText()
  const language = useLanguage()
  return (
    <Section title={text.booking.paper.list}>
      {needed.map(({ material, certain }) => {
        const hints = [
          material.detail === null ? null : pick(material.detail, language),
          material.issuedBy === null ? null : text.offices.issuedBy(pick(material.issuedBy, language)),
          material.copies === null ? null : text.offices.copies(material.copies),
          certain ? null : text.offices.dependsOnAnswers,
        ].filter((hint) => hint !== null)
        return (
          <Row
            key={material.id}
            stacked
            label={hints.join(text.common.listJoin)}
            value={`${ticked.includes(material.id) ? '☑' : '☐'} ${pick(material.name, language)}`}
          />
        )
      })}
    </Section>
  )
}
