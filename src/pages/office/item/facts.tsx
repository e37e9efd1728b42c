import type { ServiceGuide } from '#types/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'

/** Delivery, result, legal basis, consulting, complaints: what the source says besides. */
export const Facts = ({ guide }: { readonly guide: ServiceGuide }) => {
  const text = useText()
  const language = useLanguage()
  const facts = [...guide.facts, ...(guide.passportKept === null ? [] : [guide.passportKept])]
  return (
    <Section title={text.offices.facts}>
      <Card>
        {facts.map((fact) => (
          <Row key={fact.label.zh} stacked label={pick(fact.label, language)} value={pick(fact.text, language)} />
        ))}
      </Card>
    </Section>
  )
}
