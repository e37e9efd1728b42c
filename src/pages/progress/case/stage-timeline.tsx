import type { Progress } from '#types/progress.ts'
import { Card } from '../../../components/card.tsx'
import { Section } from '../../../components/section.tsx'
import { Timeline } from '../../../components/timeline.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { stageWords } from '../../../lib/words/progress.ts'

/** What happened and what comes: each stage with its time, place and meaning. */
export const StageTimeline = ({ progress: { timeline } }: { readonly progress: Progress }) => {
  const text = useProgressText()
  const language = useLanguage()
  const latest = timeline.filter(({ event }) => event !== null).length - 1
  return (
    <Section title={text.progress.timelineTitle}>
      <Card>
        <Timeline
          label={text.progress.timelineTitle}
          entries={timeline.map((entry, index) => ({
            key: `${String(index)} ${entry.stage}`,
            state: entry.state,
            stateWords: text.progress.timelineStates[entry.state],
            ...stageWords(entry, index === latest, { text, language }),
          }))}
        />
      </Card>
    </Section>
  )
}
