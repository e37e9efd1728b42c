import { useEffect } from 'react'
import { Gradual } from '../../../components/gradual.tsx'
import { ListRow } from '../../../components/list-row.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { stageStatus } from '../../../lib/words/progress.ts'
import { loadSampleCases, useSampleCases } from '../../../stores/sample-cases.ts'
import { groupTyped } from './typed-code.ts'

interface SampleCasesProps {
  readonly onChoose: (code: string, documentTail: string) => void
}

const screenful = 4

/** Codes that belong to nobody, shown whole: one at every stage, each a tap away. */
export const SampleCases = ({ onChoose }: SampleCasesProps) => {
  const text = useProgressText()
  const language = useLanguage()
  const cases = useSampleCases((state) => state.cases)
  useEffect(() => void loadSampleCases(), [])
  if (cases.state !== 'ready' || cases.value.samples.length === 0) return null
  const { samples } = text.progress.ways
  return (
    <Section title={samples.title}>
      <Words size="small" words={samples.lead} />
      <Gradual step={screenful}>
        {cases.value.samples.map(({ code, documentTail, stage, title }) => (
          <ListRow
            key={code}
            title={pick(title, language)}
            subtitle={samples.open(groupTyped('', code), documentTail)}
            status={stageStatus(stage, text)}
            onPress={() => onChoose(code, documentTail)}
          />
        ))}
      </Gradual>
    </Section>
  )
}
