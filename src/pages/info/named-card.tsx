import { Card } from '../../components/card.tsx'
import { Row } from '../../components/row.tsx'
import { Section } from '../../components/section.tsx'

interface NamedCardProps {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly words: string }[]
}

/** Things with a name and a sentence each. */
export const NamedCard = ({ title, rows }: NamedCardProps) => (
  <Section title={title}>
    <Card>
      {rows.map(({ name, words }) => (
        <Row key={name} stacked label={name} value={words} />
      ))}
    </Card>
  </Section>
)
