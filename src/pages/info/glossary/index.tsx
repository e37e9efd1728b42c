import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { Words } from '../../../components/words.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useInfoText } from '../../../frame/use-info-text.ts'
import { terms } from './terms.ts'

/** Each official word with how it is said and what it means: to be read, and to be shown at the window. */
export default function Glossary() {
  const { glossary } = useInfoText().info
  return (
    <Screen title={glossary.title}>
      <Words size="lead" words={glossary.lead} />
      <Card>
        {terms.map(({ key, zh, pinyin }) => (
          <Row key={key} stacked label={`${zh} · ${pinyin}`} value={glossary.terms[key]} />
        ))}
      </Card>
    </Screen>
  )
}
