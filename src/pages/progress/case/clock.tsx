import { View } from '@tarojs/components'
import type { Progress } from '#types/progress.ts'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { ProgressBar } from '../../../components/progress-bar.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { clockWords, dueDateWords } from '../../../lib/words/progress.ts'
import { CountedDueDate } from '../counted-due-date.tsx'

interface ClockProps {
  readonly progress: Progress
}

/** "Working day 3 of 7", as words and as a bar. */
export const ClockBar = ({ progress: { clock } }: ClockProps) => {
  const text = useProgressText()
  const language = useLanguage()
  if (clock === null) return null
  const { tone, day, due } = clockWords(clock, { text, language })
  return (
    <>
      {clock.promised !== null && (
        <ProgressBar
          label={text.progress.clock.title}
          value={clock.day}
          max={clock.promised.limitDays}
          words={`${day}${text.common.listJoin}${due}`}
          tone={tone}
        />
      )}
      <View className="cy-case__line">
        <View className="cy-case__day">{day}</View>
        <View className={`cy-case__due cy-case__due--${tone}`}>{due}</View>
      </View>
    </>
  )
}

/** The promised and the statutory date, each with how it was counted. */
export const DueDates = ({ progress }: ClockProps) => {
  const { progress: text } = useProgressText()
  const language = useLanguage()
  const { clock } = progress
  if (clock === null) return <NotStarted progress={progress} />
  const { promised, statutory, stopped, acceptedOn } = clock
  return (
    <Section title={text.clock.title}>
      <Card>
        <Row stacked label={text.clock.acceptedOn} value={dueDateWords(acceptedOn, language)} />
        {promised !== null && <CountedDueDate label={text.clock.promised(promised.limitDays)} due={promised} />}
        {statutory !== null && <CountedDueDate label={text.clock.statutory(statutory.limitDays)} due={statutory} />}
        {promised === null && <Words size="small" words={text.clock.noLimit} />}
        {stopped && <Words size="small" words={text.clock.stopped} />}
      </Card>
    </Section>
  )
}

const NotStarted = ({ progress }: ClockProps) => {
  const { progress: text } = useProgressText()
  const comes = progress.timeline.some(({ stage, state }) => stage === 'accepted' && state === 'ahead')
  return comes ? <Note tone="info" words={text.clock.notStarted} /> : null
}
